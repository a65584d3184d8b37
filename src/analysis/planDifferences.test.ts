import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyPlan } from '../../tests/builders/arbitraryPlan.ts';
import { anyScenarios } from '../../tests/builders/scenarioOf.ts';
import { drawnCommunes } from '../model/matchTerritories.ts';
import type { Plan } from '../model/plan.ts';
import { planDifferences, type PlanDifferences } from './planDifferences.ts';

/** The same by asking every commune of every territory in turn. */
function naiveCommunes(plans: readonly Plan[], { territories }: PlanDifferences) {
	const codes = new Set(plans.flatMap((plan) => plan.territories.flatMap(drawnCommunes)));
	return [...codes]
		.sort()
		.map((code) => ({
			code,
			rows: plans.map((_, plan) =>
				territories.flatMap((match, row) => {
					const territory = match[plan];
					return territory && drawnCommunes(territory).includes(code) ? [row] : [];
				}),
			),
		}))
		.filter(({ rows }) => rows.some((one) => JSON.stringify(one) !== JSON.stringify(rows[0])));
}

const namesIn = (plan: number, { territories, communes }: PlanDifferences) =>
	communes.map(({ code, rows }) => [code, rows[plan].map((row) => territories[row][plan]?.id).sort()]);

describe('planDifferences', () => {
	test('finds what asking commune by commune finds, for two and three scenarios', () => {
		fc.assert(
			fc.property(fc.oneof(anyScenarios(2), anyScenarios(3)), (plans) => {
				const differences = planDifferences(plans);
				expect(differences.communes).toEqual(naiveCommunes(plans, differences));
			}),
		);
	});

	test('every territory of every plan stands in one row, and only there', () => {
		fc.assert(
			fc.property(anyScenarios(3), (plans) => {
				const { territories } = planDifferences(plans);
				for (const [index, plan] of plans.entries()) {
					const found = territories.flatMap((match) => match[index] ?? []);
					expect(new Set(found)).toEqual(new Set(plan.territories));
					expect(found).toHaveLength(plan.territories.length);
				}
				expect(territories.every((match) => match.some(Boolean))).toBe(true);
			}),
		);
	});

	test('is the same from both sides', () => {
		fc.assert(
			fc.property(anyScenarios(2), ([a, b]) => {
				const there = planDifferences([a, b]);
				const back = planDifferences([b, a]);
				expect(namesIn(0, back)).toEqual(namesIn(1, there));
				expect(namesIn(1, back)).toEqual(namesIn(0, there));
				const pairs = (all: PlanDifferences, [first, second]: number[]): string[] =>
					all.territories.map((match) => `${match[first]?.id} ${match[second]?.id}`).sort();
				expect(pairs(back, [1, 0])).toEqual(pairs(there, [0, 1]));
			}),
		);
	});

	test('a plan does not differ from itself, whatever it is called', () => {
		fc.assert(
			fc.property(anyPlan, (plan) => {
				const copy = structuredClone({ ...plan, id: 'copie', scenario: 'Variante' });
				expect(planDifferences([plan, copy, plan]).communes).toEqual([]);
			}),
		);
	});

	const territory = (id: string, name: string, ...communes: string[]) => ({
		id,
		name,
		colour: 0,
		perimeters: [{ from: '2024', communes, indicative: false }],
		events: [],
		announced: [],
	});
	const planOf = (...territories: ReturnType<typeof territory>[]): Plan => ({
		id: 'p',
		name: 'P',
		scenario: '',
		complete: false,
		asOf: '2024',
		cog: 2026,
		extent: '24',
		sources: {},
		territories,
	});
	const rowCount = (...plans: Plan[]): number => planDifferences(plans).territories.length;

	test('a renamed territory is the same; number 1 of another list is not, unless it has the name', () => {
		const here = planOf(territory('cpts-1', 'Giennois', '45155', '45155'));
		expect(rowCount(here, planOf(territory('cpts-1', 'Le Giennois', '45155')))).toBe(1);
		expect(rowCount(here, planOf(territory('cpts-1', 'Est Cher')))).toBe(1);
		expect(rowCount(here, planOf(territory('cpts-1', 'Est Cher', '18242')))).toBe(2);
		expect(rowCount(here, planOf(territory('cpts-7', 'Giennois', '18242')))).toBe(1);
	});

	test('says where each commune is, also in two territories or in none', () => {
		const { communes } = planDifferences([
			planOf(territory('a', 'A', '37001', '37002', '37003'), territory('b', 'B', '37003')),
			planOf(territory('a', 'A', '37001'), territory('b', 'B', '37003')),
			planOf(territory('b', 'B', '37002', '37003'), territory('c', 'C', '37001')),
		]);
		expect(communes).toEqual([
			{ code: '37001', rows: [[0], [0], [2]] },
			{ code: '37002', rows: [[0], [], [1]] },
			{ code: '37003', rows: [[0, 1], [1], [1]] },
		]);
	});
});
