import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyCommunes } from '../../../tests/builders/arbitraryPlan.ts';
import { anyScenarios } from '../../../tests/builders/scenarioOf.ts';
import { apply } from '../apply.ts';
import { drawnCommunes, matchTerritories } from '../matchTerritories.ts';
import type { Plan } from '../plan.ts';
import { adoptFrom } from './adoptFrom.ts';

const adopted = (plan: Plan, other: Plan, codes: readonly string[]): Plan =>
	apply(plan, adoptFrom(plan, other, codes)).plan;

/** Ids of the territories that a commune is in. */
const ownersOf = (plan: Plan, code: string): string[] =>
	plan.territories.filter((one) => drawnCommunes(one).includes(code)).map(({ id }) => id);

const allCodes = (plans: readonly Plan[]): string[] => [
	...new Set(plans.flatMap(({ territories }) => territories.flatMap(drawnCommunes))),
];

describe('adoptFrom', () => {
	test('the communes taken over are where the other scenario has them, the others stay', () => {
		fc.assert(
			fc.property(anyScenarios(2), anyCommunes, ([plan, other], codes) => {
				const after = adopted(plan, other, codes);
				const hereOf = new Map(matchTerritories([plan, other]).map(([here, there]) => [there?.id, here?.id]));
				const known = new Set(plan.territories.map(({ id }) => id));
				for (const code of allCodes([plan, other])) {
					const now = ownersOf(after, code);
					if (!codes.includes(code)) {
						expect(now).toEqual(ownersOf(plan, code));
						continue;
					}
					const wanted = ownersOf(other, code).map((id) => hereOf.get(id));
					expect(now.filter((id) => known.has(id)).sort()).toEqual(wanted.filter(Boolean).sort());
					expect(now).toHaveLength(wanted.length);
				}
			}),
		);
	});

	test('taking over everything makes the same sets of communes; taken back, all is as it was', () => {
		fc.assert(
			fc.property(anyScenarios(2), ([plan, other]) => {
				const change = adoptFrom(plan, other, allCodes([plan, other]));
				const { plan: after, inverse } = apply(plan, change);
				const sets = ({ territories }: Plan): string[] =>
					territories
						.map((one) => String(new Set(drawnCommunes(one)).size && [...drawnCommunes(one)]))
						.filter((communes) => communes !== '0')
						.sort();
				expect(sets(after)).toEqual(sets(other));
				expect(apply(after, inverse).plan).toEqual(plan);
			}),
		);
	});

	test('nothing taken over is nothing changed', () => {
		fc.assert(
			fc.property(anyScenarios(2), ([plan, other]) => {
				expect(adopted(plan, other, [])).toEqual(plan);
			}),
		);
	});

	test('a territory comes with its name, colour and events; one that is not there goes with its last commune', () => {
		const territory = (id: string, ...communes: string[]) => ({
			id,
			name: `CPTS ${id}`,
			colour: 5,
			perimeters: [{ from: '2017-02', communes, indicative: true }],
			events: [{ type: 'meeting' as const, date: '2017' }],
			announced: [],
		});
		const plan = (id: string, ...territories: ReturnType<typeof territory>[]): Plan => ({
			id,
			name: id,
			scenario: '',
			complete: false,
			asOf: '2024',
			cog: 2026,
			extent: '24',
			sources: {},
			territories,
		});
		const one = plan('one', territory('nord', '37001', '37002', '37003'));
		const two = plan('two', territory('est', '37001'), territory('ouest', '37002', '37003'));
		const part = adopted(one, two, ['37001', '37002']);
		expect(
			part.territories.map(({ id }) => [id, drawnCommunes(part.territories.find((t) => t.id === id)!)]),
		).toEqual([
			['nord', ['37003']],
			['est', ['37001']],
			['ouest', ['37002']],
		]);
		expect(part.territories[1]).toEqual(two.territories[0]);
		expect(adopted(one, two, ['37001', '37002', '37003']).territories).toEqual(two.territories);
		const clash = plan('clash', { ...territory('nord', '18001'), name: 'Tout autre' });
		expect(adopted(one, clash, ['18001']).territories.map(({ id }) => id)).toEqual(['nord', 'tout-autre']);
	});
});
