import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyPlan } from '../../../tests/builders/arbitraryPlan.ts';
import { apply } from '../apply.ts';
import type { Plan } from '../plan.ts';
import { returnToPlan } from './returnToPlan.ts';

/** What no change alters is that of `plan`. */
const asOnce = ({ complete, asOf, cog, extent, sources, id }: Plan, former: Plan): Plan => {
	const { drawings, frontier, consultations, ...rest } = {
		...former,
		complete,
		asOf,
		cog,
		extent,
		sources,
		id,
	};
	return {
		...rest,
		...(drawings?.length && { drawings }),
		...(frontier?.length && { frontier }),
		...(consultations?.length && { consultations }),
	};
};

test('leads from any plan to any other, and back', () => {
	fc.assert(
		fc.property(anyPlan, anyPlan, (plan, former) => {
			const there = apply(plan, returnToPlan(plan, former, 5));
			expect(there.plan).toEqual(asOnce(plan, former));
			expect(apply(there.plan, there.inverse).plan).toEqual(asOnce(plan, plan));
		}),
	);
});

test('holds the communes that differ, not a copy of the plan', () => {
	fc.assert(
		fc.property(anyPlan, (plan) => {
			const [first] = plan.territories;
			fc.pre(plan.territories.length > 0);
			const change = { territory: first.id, added: ['99001'], removed: [] };
			const after = apply(plan, { kind: 'assign', assignments: [change] }).plan;
			expect(returnToPlan(after, plan, 5)).toEqual({
				kind: 'return',
				at: 5,
				changes: [{ kind: 'assign', assignments: [{ territory: first.id, added: [], removed: ['99001'] }] }],
			});
		}),
	);
});
