import { describe, expect, test } from 'vitest';
import { randomFrom } from '../../../../tests/builders/lattice.ts';
import { naiveScore } from '../../../../tests/builders/naiveAggregation.ts';
import { proposalWorld } from '../../../../tests/builders/proposalWorld.ts';
import { Contiguity } from './contiguity.ts';
import { Draft } from './draft.ts';
import { proposalGround } from './ground.ts';

const SEEDS = Array.from({ length: 40 }, (_, seed) => seed);
const TERRITORIES = 5;

function draftOf(seed: number) {
	const { scope, settings } = proposalWorld(seed);
	const ground = proposalGround({ ...scope, wholeEpci: settings.epciWeight === 1 });
	const random = randomFrom(seed);
	const territoryOf = Int32Array.from(
		{ length: ground.atomCount },
		() => Math.floor(random() * (TERRITORIES + 1)) - 1,
	);
	// so that every territory has a number, whatever the chance
	territoryOf[0] = TERRITORIES - 1;
	return { ground, settings, random, draft: new Draft(ground, settings, territoryOf) };
}

describe('a draft', () => {
	test.each(SEEDS)(
		'keeps its sums as if counted afresh, and foretells what a move gains (seed %i)',
		(seed) => {
			const { ground, settings, random, draft } = draftOf(seed);
			for (let step = 0; step < 60; step++) {
				const atom = Math.floor(random() * ground.atomCount);
				const to = Math.floor(random() * (TERRITORIES + 1)) - 1;
				const before = draft.score;
				draft.weigh(atom);
				const foretold = to < 0 || to === draft.territoryOf[atom] ? undefined : draft.gain(to);
				draft.move(atom, to);
				if (foretold !== undefined) expect(draft.score - before).toBeCloseTo(foretold, 10);
				const parts = draft.parts();
				for (const [key, value] of Object.entries(naiveScore(ground, settings, draft.territoryOf)))
					expect(parts[key as keyof typeof parts]).toBeCloseTo(value, 9);
				for (let territory = 0; territory < TERRITORIES; territory++) {
					const members = [...draft.territoryOf.keys()].filter((one) => draft.territoryOf[one] === territory);
					expect(draft.size[territory]).toBe(members.length);
					expect(draft.people[territory]).toBe(members.reduce((sum, one) => sum + ground.people[one], 0));
					const chained: number[] = [];
					for (let one = draft.first[territory]; one >= 0; one = draft.next[one]) chained.push(one);
					expect(chained.sort((a, b) => a - b)).toEqual(members);
				}
			}
		},
	);
});

test.each(SEEDS)(
	'what falls off without an atom is all but one of the pieces that are left (seed %i)',
	(seed) => {
		const { ground, draft } = draftOf(seed);
		const contiguity = new Contiguity(draft);
		const { offset, items } = ground.adjacent;
		for (let atom = 0; atom < ground.atomCount; atom++) {
			const own = draft.territoryOf[atom];
			if (own < 0) continue;
			const beside = [...items.slice(offset[atom], offset[atom + 1])].filter(
				(other) => draft.territoryOf[other] === own,
			);
			const reach = (from: number): Set<number> => {
				const reached = new Set([from]);
				for (const one of reached)
					for (const other of items.slice(offset[one], offset[one + 1]))
						if (other !== atom && draft.territoryOf[other] === own) reached.add(other);
				return reached;
			};
			const cutOff = new Set(contiguity.cutOffBy(atom));
			const left = beside.filter((other) => !cutOff.has(other));
			expect(left.length > 0).toBe(beside.length > 0);
			if (left.length === 0) continue;
			const kept = reach(left[0]);
			for (const other of beside) expect(kept.has(other)).toBe(!cutOff.has(other));
			const fallen = new Set(
				beside.filter((other) => cutOff.has(other)).flatMap((other) => [...reach(other)]),
			);
			expect(cutOff).toEqual(fallen);
		}
	},
);
