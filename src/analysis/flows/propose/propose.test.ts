import { describe, expect, test } from 'vitest';
import { naiveAggregation, naiveScore } from '../../../../tests/builders/naiveAggregation.ts';
import { proposalWorld, type ProposalWorld } from '../../../../tests/builders/proposalWorld.ts';
import { piecesOf } from '../../../geometry/pieces.ts';
import { proposalGround } from './ground.ts';
import type { Proposal } from './proposal.ts';
import { proposals } from './propose.ts';
import { startPieces } from './starts.ts';

const SEEDS = Array.from({ length: 60 }, (_, seed) => seed);

function proposed({ scope, settings }: ProposalWorld): Proposal[] {
	const run = proposals(scope, settings);
	let step = run.next();
	while (!step.done) step = run.next();
	return step.value;
}

describe.each(SEEDS)('proposals (seed %i)', (seed) => {
	const world = proposalWorld(seed);
	const { scope, settings } = world;
	const { units, arcs, isPlaced } = scope;
	const found = proposed(world);
	const ground = proposalGround({ ...scope, wholeEpci: settings.epciWeight === 1 });

	test('hold every commune to be placed once, and none of a locked territory', () => {
		const all = [...isPlaced.keys()].filter((unit) => isPlaced[unit] === 1);
		for (const { territories, undecided } of found) {
			const told = [...territories.flatMap((one) => one.units), ...undecided.map(({ unit }) => unit)];
			expect(told.sort((a, b) => a - b)).toEqual(all);
		}
	});

	test('keep each territory in one piece and within the bounds', () => {
		for (const { territories, isNumberMissed } of found) {
			for (const { units: members, people, isOverBound } of territories) {
				expect(piecesOf(arcs, new Set(members)).pieces).toHaveLength(1);
				const sum = members.reduce((total, unit) => total + (units.populationMunicipale[unit] || 0), 0);
				expect(people).toBe(sum);
				expect(people).toBeGreaterThanOrEqual(settings.leastPeople);
				expect(isOverBound).toBe(people > settings.mostPeople);
				const isOneAtom = ground.units.some(
					(its) => its.length === members.length && its.every((unit, at) => unit === members[at]),
				);
				if (isOverBound) expect(isOneAtom).toBe(true);
			}
			expect(territories.length).toBeLessThanOrEqual(settings.mostNumber ?? Infinity);
			expect(isNumberMissed).toBe(territories.length < (settings.leastNumber ?? 1));
		}
	});

	test('are worth what they say, and not less than greedy aggregation from the same start', () => {
		for (const { ways, territories, parts, complete, aggregated, flowKept } of found) {
			const territoryOf = Int32Array.from(ground.units, ([unit]) =>
				territories.findIndex((one) => one.units.includes(unit)),
			);
			for (const [key, value] of Object.entries(naiveScore(ground, settings, territoryOf)))
				expect(parts[key as keyof typeof parts]).toBeCloseTo(value, 9);
			expect(flowKept.value).toBeCloseTo(parts.flowKept, 9);
			expect(flowKept.least).toBeLessThanOrEqual(flowKept.value);
			expect(flowKept.most).toBeGreaterThanOrEqual(flowKept.value);
			expect(complete.score).toBeGreaterThanOrEqual(aggregated);
			for (const { start, grain } of ways) {
				const pieces = startPieces(ground, units, start, settings.mostPeople);
				const peer = naiveAggregation(ground, settings, pieces, grain === 'coarse');
				const greedy = naiveScore(ground, settings, peer).score;
				expect(aggregated).toBeGreaterThanOrEqual(greedy - 1e-9);
				expect(complete.score).toBeGreaterThanOrEqual(greedy - 1e-9);
			}
		}
	});

	test('come out the same again, the best first', () => {
		expect(proposed(world)).toEqual(found);
		const scores = found.map(({ complete }) => complete.score);
		expect([...scores].sort((a, b) => b - a)).toEqual(scores);
	});

	test('leave only border communes undecided that are not clear, and all covered where that is asked', () => {
		for (const { undecided, territories } of found)
			for (const { why, margin, firstShare, unit } of undecided) {
				if (settings.coversAll) expect(['room', 'contour']).toContain(why);
				if (why === 'margin') expect(margin.value).toBeLessThan(settings.leastMargin);
				if (why === 'hidden') expect(margin.least).toBeLessThan(settings.leastMargin);
				if (why === 'share') expect(firstShare).toBeLessThan(settings.leastShare);
				expect(territories.some((one) => one.units.includes(unit))).toBe(false);
			}
	});

	test('name each territory after one of its communes, each its own way', () => {
		for (const { territories } of found) {
			expect(new Set(territories.map(({ name }) => name)).size).toBe(territories.length);
			for (const { name, units: members } of territories)
				expect(members.some((unit) => name.startsWith(units.name[unit]))).toBe(true);
		}
	});
});
