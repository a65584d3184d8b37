import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyPlan } from '../../tests/builders/arbitraryPlan.ts';
import { apply } from './apply.ts';
import type { PlanFieldChange, TerritoryFieldChange } from './change.ts';
import { PLAN_FIELDS, TERRITORY_FIELDS, type Plan } from './plan.ts';

/** Fields of `other` that the plan comes to have. */
function changesFrom(plan: Plan, other: Plan): (PlanFieldChange | TerritoryFieldChange)[] {
	const [given] = other.territories;
	return [
		...PLAN_FIELDS.map(
			(field) => ({ kind: 'set-plan-field', field, to: other[field] ?? null }) as PlanFieldChange,
		),
		...plan.territories.flatMap(({ id }) =>
			given
				? TERRITORY_FIELDS.map(
						(field) =>
							({ kind: 'set-territory-field', id, field, to: given[field] ?? null }) as TerritoryFieldChange,
					)
				: [],
		),
	];
}

describe('a field that is written whole', () => {
	test('holds what was given, leaves all else alone, and the inverse brings back what was', () => {
		fc.assert(
			fc.property(anyPlan, anyPlan, (plan, other) => {
				for (const change of changesFrom(plan, other)) {
					const { plan: after, inverse } = apply(plan, change);
					const holder = (one: Plan): object =>
						change.kind === 'set-plan-field' ? one : one.territories.find(({ id }) => id === change.id)!;
					const rest = (one: Plan): unknown[] =>
						Object.entries(holder(one)).filter(([key]) => key !== change.field);
					expect(Object.entries(holder(after)).find(([key]) => key === change.field)?.[1] ?? null).toBe(
						change.to,
					);
					expect(new Map(rest(after) as [string, unknown][])).toEqual(
						new Map(rest(plan) as [string, unknown][]),
					);
					expect(apply(after, inverse).plan).toEqual(plan);
				}
			}),
			{ numRuns: 40 },
		);
	});

	test('events and announced figures become empty, but never go', () => {
		fc.assert(
			fc.property(
				anyPlan.filter(({ territories }) => territories.length > 0),
				(plan) => {
					const [{ id }] = plan.territories;
					expect(() => apply(plan, { kind: 'set-territory-field', id, field: 'events', to: null })).toThrow(
						'cannot go',
					);
				},
			),
			{ numRuns: 5 },
		);
	});
});
