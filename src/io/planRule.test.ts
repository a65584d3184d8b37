import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { demonstrationExtent } from '../../tests/builders/demonstration.ts';
import type { Plan, Territory } from '../model/plan.ts';
import { expandPlan, expandScenarios } from './planRule.ts';

const SHIPPED = JSON.parse(
	readFileSync(new URL('../../data/plans/centre-val-de-loire-2018.json', import.meta.url), 'utf8'),
) as Record<string, unknown>;

const communesOf = (territory: Territory): readonly string[] => territory.perimeters[0].communes;

describe('expandPlan on the demonstration region', () => {
	const { units } = demonstrationExtent();
	const epci = units.epci[0];
	const members = units.code.filter((_, unit) => units.epci[unit] === epci);
	const [departement] = units.departement;
	const outsider = units.code[units.epci.findIndex((other) => other !== epci)];
	const ruledPlan = (rule: unknown, more: object = {}): unknown => ({
		...SHIPPED,
		territories: [
			{
				id: 'un',
				name: 'Un',
				colour: 3,
				perimeters: [{ from: '2020', rule, indicative: true }],
				events: [],
				announced: [],
			},
		],
		scenarios: [],
		...more,
	});
	const expanded = (rule: unknown, more?: object): ReturnType<typeof expandPlan> =>
		expandPlan(ruledPlan(rule, more), units, 'plan.json');
	const codes = (rule: unknown): readonly string[] => {
		const plan = expanded(rule);
		if (!plan.ok) throw new Error(JSON.stringify(plan.error));
		return communesOf(plan.value.territories[0]);
	};

	test('an EPCI gives its communes, sorted, each once', () => {
		expect(members.length).toBeGreaterThan(5);
		expect(codes([{ epci }])).toEqual(members.toSorted());
		expect(codes([{ commune: outsider }, { epci }, { epci }])).toEqual([...members, outsider].sort());
	});

	test('an EPCI in one département gives those communes only', () => {
		expect(codes([{ epci, departement }])).toEqual(members);
		const twoSided = { ...units, departement: units.departement.map((_, unit) => String(unit % 2)) };
		const plan = expandPlan(ruledPlan([{ epci, departement: '1' }]), twoSided, 'plan.json');
		expect(plan.ok && communesOf(plan.value.territories[0])).toEqual(
			units.code.filter((_, unit) => units.epci[unit] === epci && unit % 2 === 1),
		);
	});

	test.each([
		[[{ epci: '999999999' }], 'empty-rule'],
		[[{ epci }, { commune: '99999' }], 'empty-rule'],
		[[{ epci, departement: 'ZZ' }], 'empty-rule'],
		[[], 'plan-structure'],
		[[{ epci: '12' }], 'plan-structure'],
		[[{ canton: '3701' }], 'plan-structure'],
		['all', 'plan-structure'],
	])('the rule %j is a problem: %s', (rule, problem) => {
		const plan = expanded(rule);
		expect(!plan.ok && plan.error[0].rule).toBe(problem);
	});

	test('a scenario takes territories out and puts others in; a wrong id is a problem', () => {
		const [un] = (ruledPlan([{ epci }]) as { territories: object[] }).territories;
		const scenario = {
			id: 'autre',
			scenario: 'Autre',
			without: ['un'],
			territories: [{ ...un, id: 'deux' }],
		};
		const all = expandScenarios(ruledPlan([{ epci }], { scenarios: [scenario] }), units, 'plan.json');
		const plans: Plan[] = all.ok ? all.value : [];
		expect(plans.map(({ id, territories }) => [id, territories.map((territory) => territory.id)])).toEqual([
			[SHIPPED.id, ['un']],
			['autre', ['deux']],
		]);
		const wrong = expanded([{ epci }], { scenarios: [{ ...scenario, without: ['zéro'] }] });
		expect(wrong).toMatchObject({ ok: false, error: [{ rule: 'plan-structure' }] });
		const unknown = expanded([{ epci }], { scenarios: [{ ...scenario, without: ['zero'] }] });
		expect(unknown).toMatchObject({ ok: false, error: [{ rule: 'unknown-territory' }] });
		const twice = expanded([{ epci }], { scenarios: [{ ...scenario, territories: [un, un] }] });
		expect(twice).toMatchObject({ ok: false, error: [{ rule: 'repeated-id' }] });
	});
});
