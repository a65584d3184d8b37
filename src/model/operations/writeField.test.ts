import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyPlan } from '../../../tests/builders/arbitraryPlan.ts';
import { apply } from '../apply.ts';
import { writePlanField } from './writePlanField.ts';
import { writeTerritoryField } from './writeTerritoryField.ts';

test('a field that is written can be taken back, and an empty one goes', () => {
	fc.assert(
		fc.property(anyPlan, anyPlan, (plan, other) => {
			for (const field of ['meetings', 'zones', 'groups', 'aciIndicators'] as const) {
				const { plan: after, inverse } = apply(plan, writePlanField(field, other[field] ?? []));
				expect(after[field]).toEqual(other[field]);
				expect(apply(after, inverse).plan).toEqual(plan);
			}
			const [territory] = plan.territories;
			if (!territory) return;
			const emptied = apply(plan, writeTerritoryField(plan, territory.id, 'links', []));
			expect(emptied.plan.territories[0]).not.toHaveProperty('links');
			expect(apply(emptied.plan, emptied.inverse).plan).toEqual(plan);
			const silent = apply(plan, writeTerritoryField(plan, territory.id, 'events', []));
			expect(silent.plan.territories[0].events).toEqual([]);
		}),
		{ numRuns: 40 },
	);
});

test('a territory that the plan does not hold is refused', () => {
	fc.assert(
		fc.property(anyPlan, (plan) => {
			expect(() => writeTerritoryField(plan, 'no such one!', 'links', [])).toThrow('no territory');
		}),
		{ numRuns: 5 },
	);
});
