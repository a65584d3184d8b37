import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyPlan } from '../../../tests/builders/arbitraryPlan.ts';
import { apply } from '../apply.ts';
import { recolourTerritories } from './recolourTerritories.ts';

test('territories get the hues asked for, the others keep theirs, and the inverse gives them all back', () => {
	fc.assert(
		fc.property(anyPlan, fc.array(fc.integer({ min: 0, max: 8 }), { maxLength: 4 }), (plan, hues) => {
			const wanted = new Map(
				plan.territories.flatMap(({ id }, index) =>
					index < hues.length ? [[id, hues[index]] as const] : [],
				),
			);
			const { plan: after, inverse } = apply(plan, recolourTerritories(plan, wanted));
			after.territories.forEach(({ id, colour }, index) =>
				expect(colour).toBe(wanted.get(id) ?? plan.territories[index].colour),
			);
			expect(apply(after, inverse).plan).toEqual(plan);
		}),
	);
});

test('a hue that a territory has already is no change', () => {
	fc.assert(
		fc.property(anyPlan, (plan) => {
			const same = new Map(plan.territories.map(({ id, colour }) => [id, colour]));
			expect(recolourTerritories(plan, same)).toEqual({ kind: 'set-colours', colours: {} });
		}),
	);
});

test('unknown territories and hues throw', () => {
	const [plan] = fc.sample(
		anyPlan.filter(({ territories }) => territories.length > 0),
		{ numRuns: 1, seed: 1 },
	);
	const [{ id }] = plan.territories;
	expect(() => recolourTerritories(plan, new Map([[`${id}-x`, 0]]))).toThrow('no territory');
	for (const hue of [9, -1, 0.5, NaN])
		expect(() => recolourTerritories(plan, new Map([[id, hue]]))).toThrow('no hue');
});
