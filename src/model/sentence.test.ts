import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Membership } from './membership.ts';
import {
	assignmentsOf,
	decide,
	VERBS,
	type Decision,
	type Joining,
	type Sentence,
	type Source,
} from './sentence.ts';

const UNITS = 12;
const TERRITORIES = 4;

/** Units 0 to 3: in none, in A, in B, shared by A and B. */
const [A, B, C] = [0, 1, 2];
function small(): Membership {
	const membership = membershipOf([[], [A], [B], [A, B]], 3);
	return membership;
}

function membershipOf(territoriesOf: readonly (readonly number[])[], territories: number): Membership {
	const membership = new Membership(territoriesOf.length);
	for (let slot = 0; slot < territories; slot++) membership.addTerritory();
	territoriesOf.forEach((slots, unit) => slots.forEach((slot) => membership.add(unit, slot)));
	return membership;
}

const sentence = (part: Partial<Sentence>): Sentence => ({
	verb: 'add',
	target: C,
	source: { kind: 'any' },
	joining: 'move',
	...part,
});
const all = [0, 1, 2, 3];
const free = (): boolean => false;
const moved = ({ moves }: Decision) => moves.map(({ unit, joins, leaves }) => [unit, joins, ...leaves]);
const reasons = ({ leftOut }: Decision) => leftOut.map(({ unit, why }) => [unit, why]);

describe('a sentence decides', () => {
	test('add: leaves the former territories, or is shared with them', () => {
		expect(moved(decide(all, sentence({}), small(), free))).toEqual([[0, C], [1, C, A], [2, C, B], [3, C, A, B]]); // prettier-ignore
		const shared = decide(all, sentence({ joining: 'share' }), small(), free);
		expect(moved(shared)).toEqual(all.map((unit) => [unit, C]));
	});

	test('only communes of no territory', () => {
		const decided = decide(all, sentence({ source: { kind: 'free' } }), small(), free);
		expect(moved(decided)).toEqual([[0, C]]);
		expect(reasons(decided)).toEqual([[1, 'source'], [2, 'source'], [3, 'source']]); // prettier-ignore
	});

	test('only those of one territory, which they leave; a share with another stays', () => {
		const decided = decide(all, sentence({ source: { kind: 'from', territory: B } }), small(), free);
		expect(moved(decided)).toEqual([[2, C, B], [3, C, B]]); // prettier-ignore
	});

	test('move to: what is shared becomes the target’s alone', () => {
		const decided = decide(all, sentence({ verb: 'move', target: A, joining: 'share' }), small(), free);
		expect(moved(decided)).toEqual([[0, A], [2, A, B], [3, -1, B]]); // prettier-ignore
		expect(reasons(decided)).toEqual([[1, 'present']]);
	});

	test('remove from: the others stay where they are', () => {
		const decided = decide(all, sentence({ verb: 'remove', target: A }), small(), free);
		expect(moved(decided)).toEqual([[1, -1, A], [3, -1, A]]); // prettier-ignore
		expect(reasons(decided)).toEqual([[0, 'absent'], [2, 'absent']]); // prettier-ignore
	});

	test('a lock holds what would leave and what would come, and is named', () => {
		const leaving = decide(all, sentence({}), small(), (slot) => slot === B);
		expect(moved(leaving)).toEqual([[0, C], [1, C, A]]); // prettier-ignore
		expect(leaving.leftOut).toEqual([2, 3].map((unit) => ({ unit, why: 'locked', territory: B })));
		expect(moved(decide(all, sentence({}), small(), (slot) => slot === C))).toEqual([]);
		expect(moved(decide(all, sentence({ joining: 'share' }), small(), (slot) => slot === B))).toHaveLength(4);
	});
});

const slot = fc.integer({ min: 0, max: TERRITORIES - 1 });
const anySource: fc.Arbitrary<Source<number>> = fc.oneof(
	fc.constant({ kind: 'any' } as const),
	fc.constant({ kind: 'free' } as const),
	slot.map((territory) => ({ kind: 'from', territory }) as const),
);
const anySentence: fc.Arbitrary<Sentence> = fc.record({
	verb: fc.constantFrom(...VERBS),
	target: slot,
	source: anySource,
	joining: fc.constantFrom<Joining>('move', 'share'),
});
const anyUnits = fc.array(fc.integer({ min: 0, max: UNITS - 1 }));
const anyLocks = fc.uniqueArray(slot);
const anyMembers = fc.array(fc.uniqueArray(slot, { maxLength: 3 }), { minLength: UNITS, maxLength: UNITS });

describe('whatever the gestures', () => {
	test('locked territories never change, every unit is answered once, nothing is added twice', () => {
		fc.assert(
			fc.property(
				anyMembers,
				anyLocks,
				fc.array(fc.tuple(anySentence, anyUnits), { maxLength: 20 }),
				(members, locks, gestures) => {
					const membership = membershipOf(members, TERRITORIES);
					const locked = (): number[][] => locks.map((one) => [...membership.membersOf(one)].sort());
					const before = locked();
					for (const [said, units] of gestures) {
						const { moves, leftOut } = decide(units, said, membership, (one) => locks.includes(one));
						const answered = [...moves, ...leftOut].map(({ unit }) => unit);
						expect(answered.sort((a, b) => a - b)).toEqual([...new Set(units)].sort((a, b) => a - b));
						for (const { unit, joins, leaves } of moves) {
							for (const one of leaves) expect(membership.remove(unit, one)).toBe(true);
							if (joins >= 0) expect(membership.add(unit, joins)).toBe(true);
							expect(membership.has(unit, said.target)).toBe(said.verb !== 'remove');
						}
					}
					expect(locked()).toEqual(before);
				},
			),
		);
	});

	test('assignments say what the moves say, one entry a territory', () => {
		fc.assert(
			fc.property(anyMembers, anySentence, anyUnits, (members, said, units) => {
				const { moves } = decide(units, said, membershipOf(members, TERRITORIES), free);
				const codes = members.map((_, unit) => `c${unit}`);
				const assignments = assignmentsOf(moves, codes, (one) => `t${one}`);
				expect(new Set(assignments.map(({ territory }) => territory)).size).toBe(assignments.length);
				const count = (pick: 'added' | 'removed'): number =>
					assignments.reduce((sum, assignment) => sum + assignment[pick].length, 0);
				expect(count('added')).toBe(moves.filter(({ joins }) => joins >= 0).length);
				expect(count('removed')).toBe(moves.reduce((sum, { leaves }) => sum + leaves.length, 0));
			}),
		);
	});
});
