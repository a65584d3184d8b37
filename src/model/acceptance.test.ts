import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apply } from './apply.ts';
import { Membership } from './membership.ts';
import { assignUnits } from './operations/assignUnits.ts';
import type { Plan } from './plan.ts';
import { assignmentsOf, decide, VERBS, type Joining, type Source } from './sentence.ts';

const UNITS = 15;
const IDS = ['a', 'b', 'c', 'd'];
const codes = Array.from({ length: UNITS }, (_, unit) => `370${String(unit).padStart(2, '0')}`);

const planOf = (members: readonly (readonly number[])[]): Plan => ({
	id: 'essai',
	name: 'Essai',
	scenario: '',
	complete: true,
	asOf: '2018-01-31',
	cog: 2026,
	extent: '24',
	sources: {},
	territories: IDS.map((id, index) => ({
		id,
		name: id,
		colour: index,
		events: [],
		announced: [],
		perimeters: [
			{
				from: '2018-01-01',
				indicative: false,
				communes: members.flatMap((slots, unit) => (slots.includes(index) ? [codes[unit]] : [])),
			},
		],
	})),
});

function membershipOf(plan: Plan): Membership {
	const membership = new Membership(UNITS);
	for (const { perimeters } of plan.territories) {
		const slot = membership.addTerritory();
		for (const code of perimeters.at(-1)?.communes ?? []) membership.add(codes.indexOf(code), slot);
	}
	return membership;
}

const slot = fc.nat(IDS.length - 1);
const source: fc.Arbitrary<Source<number>> = fc.oneof(
	fc.constant({ kind: 'any' } as const),
	fc.constant({ kind: 'free' } as const),
	slot.map((territory) => ({ kind: 'from', territory }) as const),
);

test('accepting is one change whose inverse restores the plan; locked territories keep their identity', () => {
	fc.assert(
		fc.property(
			fc.array(fc.uniqueArray(slot, { maxLength: 3 }), { minLength: UNITS, maxLength: UNITS }),
			fc.uniqueArray(slot),
			fc.record({
				verb: fc.constantFrom(...VERBS),
				target: slot,
				source,
				joining: fc.constantFrom<Joining>('move', 'share'),
			}),
			fc.array(fc.nat(UNITS - 1)),
			(members, locks, sentence, units) => {
				const plan = planOf(members);
				const { moves } = decide(units, sentence, membershipOf(plan), (one) => locks.includes(one));
				const change = assignUnits(
					plan,
					assignmentsOf(moves, codes, (one) => IDS[one]),
				);
				const accepted = apply(plan, change);
				for (const one of locks) expect(accepted.plan.territories[one]).toBe(plan.territories[one]);
				const membership = membershipOf(accepted.plan);
				for (const { unit, joins, leaves } of moves) {
					if (joins >= 0) expect(membership.has(unit, joins)).toBe(true);
					for (const left of leaves) expect(membership.has(unit, left)).toBe(false);
				}
				expect(apply(accepted.plan, accepted.inverse).plan).toEqual(plan);
			},
		),
	);
});
