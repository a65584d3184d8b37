import fc from 'fast-check';
import { apply } from '../../src/model/apply.ts';
import { assignUnits } from '../../src/model/operations/assignUnits.ts';
import { createTerritory } from '../../src/model/operations/createTerritory.ts';
import type { Plan } from '../../src/model/plan.ts';
import { anyCommunes, anyPlan } from './arbitraryPlan.ts';

const anyWish = fc.record({
	kind: fc.constantFrom('assign', 'assign', 'create', 'delete', 'rename'),
	pick: fc.nat(),
	added: anyCommunes,
	removed: anyCommunes,
	name: fc.constantFrom('A', 'B', 'C'),
});
type Wish = typeof anyWish extends fc.Arbitrary<infer T> ? T : never;

/** A plan and some plans drawn from it, as planners make scenarios; now and then one that has nothing to do with it. */
export const anyScenarios = (count: number): fc.Arbitrary<Plan[]> =>
	fc
		.record({
			start: anyPlan,
			stranger: anyPlan,
			strange: fc.integer({ min: 0, max: 4 }),
			wishes: fc.array(fc.array(anyWish, { maxLength: 6 }), { minLength: count, maxLength: count }),
		})
		.map(({ start, stranger, strange, wishes }) =>
			wishes.map((list, index) =>
				index > 0 && index === strange ? stranger : list.reduce(drawnFurther, start),
			),
		);

function drawnFurther(plan: Plan, { kind, pick, added, removed, name }: Wish): Plan {
	const id = plan.territories[pick % plan.territories.length]?.id;
	if (kind === 'create' || id === undefined)
		return plan.territories.some((territory) => territory.name === name)
			? plan
			: apply(plan, createTerritory(plan, { name, colour: 0, from: '2024' })).plan;
	switch (kind) {
		case 'assign': {
			const leaving = removed.filter((code) => !added.includes(code));
			return apply(plan, assignUnits(plan, [{ territory: id, added, removed: leaving }])).plan;
		}
		case 'delete':
			return apply(plan, { kind: 'remove-territory', id }).plan;
		case 'rename':
			return plan.territories.some((territory) => territory.name === name)
				? plan
				: apply(plan, { kind: 'set-name', id, name }).plan;
	}
}
