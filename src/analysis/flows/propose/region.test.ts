import { expect, test } from 'vitest';
import { demonstrationExtent } from '../../../../tests/builders/demonstration.ts';
import { naiveAggregation, naiveScore } from '../../../../tests/builders/naiveAggregation.ts';
import { loadRealExtent } from '../../../../tests/builders/realExtent.ts';
import { piecesOf } from '../../../geometry/pieces.ts';
import { modelledFlows } from '../huff.ts';
import { proposalGround } from './ground.ts';
import { proposals } from './propose.ts';
import { DEFAULT_SETTINGS } from './settings.ts';
import { startPieces } from './starts.ts';

test('over a region, the real one where its data are there, every proposal is sound and better than greedy aggregation', () => {
	const { units, arcs } = loadRealExtent('24') ?? demonstrationExtent();
	// supply by people: the test builds the real communes without the tables of supply
	const supply = {
		...units.supply,
		generalistesBpe2017: units.populationMunicipale.map((people) => people ** 1.2),
	};
	const model = {
		supply: [{ key: 'generalistesBpe2017' as const, weight: 1 }],
		alpha: 1,
		beta: 2,
		detour: 1.3,
		reachKm: 60,
	};
	const matrix = modelledFlows({ ...units, supply }, model);
	const isPlaced = new Uint8Array(units.count).fill(1, 0, units.extentCount);
	const settings = { ...DEFAULT_SETTINGS, leastPeople: 30_000, mostPeople: 150_000, epciWeight: 0.2 };
	const scope = { units, arcs, matrix, isPlaced };
	const run = proposals(scope, settings);
	let step = run.next();
	while (!step.done) step = run.next();
	const ground = proposalGround({ ...scope, wholeEpci: false });
	const found = step.value;
	for (const { ways, complete } of [found[0], found[found.length - 1]]) {
		const [{ start, grain }] = ways;
		const pieces = startPieces(ground, units, start, settings.mostPeople);
		const greedy = naiveScore(
			ground,
			settings,
			naiveAggregation(ground, settings, pieces, grain === 'coarse'),
		);
		expect(complete.score).toBeGreaterThan(greedy.score);
	}
	for (const { territories, undecided } of found) {
		for (const { units: members, people, isOverBound } of territories) {
			expect(piecesOf(arcs, new Set(members)).pieces).toHaveLength(1);
			expect(people).toBeGreaterThanOrEqual(30_000);
			expect(people <= 150_000 || (isOverBound && members.length === 1)).toBe(true);
		}
		const told = territories.reduce((sum, one) => sum + one.units.length, undecided.length);
		expect(told).toBe(units.extentCount);
	}
}, 120_000);
