import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import sizeClasses from '../../data/size-classes.json' with { type: 'json' };
import { demonstrationExtent } from '../../tests/builders/demonstration.ts';
import { expandScenarios } from '../io/planRule.ts';
import { drawnCommunes } from '../model/matchTerritories.ts';
import { indexByCode } from '../model/unitTable.ts';
import { planDifferences } from './planDifferences.ts';
import { scenarioFigures, scenarioTotals, type ScenarioFigures } from './scenarioFigures.ts';

const AMOUNT = 'fonctionnement';
const { units, arcs } = demonstrationExtent({ count: 300 });
const unitOf = indexByCode(units);

/** One territory of two EPCI, two of one each, or one of three: the question of Nord Indre-et-Loire on made-up land. */
function threeScenarios() {
	const [a, b, c] = [...new Set(units.epci.slice(0, units.extentCount))];
	const made = (id: string, ...epcis: string[]) => ({
		id,
		name: id,
		colour: 0,
		perimeters: [{ from: '2017', rule: epcis.map((epci) => ({ epci })), indicative: true }],
		events: [],
		announced: [],
	});
	const scenario = (id: string, ...territories: object[]) => ({
		id,
		scenario: id,
		without: ['nord'],
		territories,
	});
	const ruled = {
		format: 'maillage-plan-rules',
		version: 1,
		id: 'reference',
		name: 'Reference',
		scenario: '',
		complete: false,
		asOf: '2018-01',
		cog: 2026,
		extent: '24',
		sources: {},
		territories: [made('nord', a, b)],
		scenarios: [scenario('deux', made('ouest', a), made('est', b)), scenario('large', made('tous', a, b, c))],
	};
	const plans = expandScenarios(ruled, units, 'plan.json');
	if (!plans.ok) throw new Error(JSON.stringify(plans.error));
	return plans.value;
}

const plans = threeScenarios();
const { territories, communes } = planDifferences(plans);
const membersOf = (codes: readonly string[]): Set<number> =>
	new Set(codes.map((code) => unitOf.get(code) ?? -1));
const figuresOf = (codes: readonly string[]): ScenarioFigures =>
	scenarioFigures(membersOf(codes), units, arcs, sizeClasses, AMOUNT);
const totalsOf = (index: number) =>
	scenarioTotals(
		plans[index].territories.map((territory) => membersOf(drawnCommunes(territory))),
		units,
		sizeClasses,
		AMOUNT,
	);

describe('one territory, two, or a larger one', () => {
	/** Territories that are not in all three. */
	const moved = [0, 1, 2].map((plan) =>
		territories
			.filter((match) => match.some((territory) => !territory))
			.flatMap((match) => match[plan] ?? [])
			.map((territory) => figuresOf(drawnCommunes(territory))),
	);

	test('people add up, and each has its figures', () => {
		const told = moved.map((list) => list.map(({ population }) => population));
		expect(told.map((list) => list.length)).toEqual([1, 2, 1]);
		expect(told[1][0] + told[1][1]).toBe(told[0][0]);
		expect(told[2][0]).toBeGreaterThan(told[0][0]);
		expect(moved.flat().every(({ pieces }) => pieces >= 1)).toBe(true);
	});

	test('two cost one amount more than one; only the larger one covers more people', () => {
		const [one, two, larger] = [0, 1, 2].map(totalsOf);
		expect(two).toEqual({
			...one,
			territories: one.territories + 1,
			euros: (one.euros ?? NaN) + (moved[1][0].euros ?? NaN),
		});
		expect(larger.population - one.population).toBe(moved[2][0].population - moved[0][0].population);
		expect(larger.territories).toBe(one.territories);
	});

	test('every commune of the four territories is listed, each once', () => {
		const larger = territories.flatMap((match) => (match[0] ? [] : (match[2] ?? [])));
		expect(communes.map(({ code }) => code)).toEqual(drawnCommunes(larger[0]));
	});
});

describe('totals of a scenario', () => {
	const someSets = fc.array(fc.uniqueArray(fc.nat(units.extentCount - 1), { maxLength: 40 }), {
		maxLength: 5,
	});

	test('count each commune once, whoever shares it', () => {
		fc.assert(
			fc.property(someSets, (lists) => {
				const sets = lists.map((list) => new Set(list));
				const once = new Set(lists.flat());
				const totals = scenarioTotals(sets, units, sizeClasses, AMOUNT);
				const all = scenarioFigures(once, units, arcs, sizeClasses, AMOUNT);
				expect(totals).toMatchObject({
					population: all.population,
					communes: once.size,
					territories: lists.filter((list) => list.length > 0).length,
				});
				expect(totals.areaKm2).toBeCloseTo(all.areaKm2, 6);
				expect(totals.euros).toBe(
					sets.reduce(
						(sum, members) => sum + (scenarioFigures(members, units, arcs, sizeClasses, AMOUNT).euros ?? 0),
						0,
					),
				);
			}),
			{ numRuns: 40 },
		);
	});

	test('what is not known is not summed to something', () => {
		const unknown = { ...units, populationMunicipale: new Float64Array(units.count).fill(NaN) };
		const totals = scenarioTotals([new Set([0])], unknown, sizeClasses, AMOUNT);
		expect(totals.population).toBeNaN();
		expect(totals.euros).toBeUndefined();
		expect(scenarioTotals([new Set([0])], units, sizeClasses, 'parcours').euros).toBeUndefined();
		expect(scenarioTotals([], units, sizeClasses, AMOUNT)).toMatchObject({ population: 0, euros: 0 });
		expect(figuresOf([])).toMatchObject({ communes: 0, sizeClass: undefined, euros: undefined });
	});
});
