import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import sizeClasses from '../../data/size-classes.json' with { type: 'json' };
import { loadRealExtent } from '../../tests/builders/realExtent.ts';
import { planDifferences } from '../analysis/planDifferences.ts';
import { scenarioFigures } from '../analysis/scenarioFigures.ts';
import { comparePartialDates } from '../base/partialDate.ts';
import { describeProblem } from '../base/problem.ts';
import { clashes } from '../base/palette.ts';
import { personsNamedIn } from '../../tests/builders/seedTexts.ts';
import { neighbourColours } from '../../tests/builders/neighbourColours.ts';
import { piecesOf } from '../geometry/pieces.ts';
import { unitAreasCm2 } from '../geometry/unitAreas.ts';
import type { Plan, Territory } from '../model/plan.ts';
import { statusAt } from '../model/status.ts';
import { indexByCode } from '../model/unitTable.ts';
import { readPlanFile, writePlanFile } from './planFile.ts';
import { expandScenarios } from './planRule.ts';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');
const SHIPPED = JSON.parse(
	readFileSync(join(ROOT, 'data/plans/centre-val-de-loire-2018.json'), 'utf8'),
) as Record<string, unknown>;

/** Region 24 with its ring from ../shared/data, undefined where that is absent. */
const real = loadRealExtent('24');
function expandedOrThrow(ruled: unknown, units: Parameters<typeof expandScenarios>[1]): Plan[] {
	const plans = expandScenarios(ruled, units, 'plan.json');
	if (!plans.ok) throw new Error(plans.error.map((problem) => describeProblem(problem, 'en')).join('\n'));
	return plans.value;
}

/** Communes and people of each territory: figures of the INSEE tables of 2026, counted apart from this program. */
const GOLDEN: readonly Record<string, readonly [communes: number, people: number]>[] = [
	{
		'sud-lochois': [67, 50_872],
		asclepios: [31, 55_137],
		rabelaisie: [59, 48_364],
		'agglomeration-de-bourges': [17, 102_130],
		'est-cher': [50, 26_087],
		giennois: [31, 41_464],
		'nord-indre-et-loire': [35, 38_392],
		jargeau: [21, 46_946],
		orleans: [22, 297_350],
		'ouest-loiret': [21, 45_828],
	},
	{ 'nord-indre-et-loire-gatine-racan': [19, 22_590], 'nord-indre-et-loire-castelrenaudais': [16, 15_802] },
	{ 'nord-indre-et-loire-elargi': [63, 71_787] },
];

const NAMED_COMMUNES: Readonly<Record<string, readonly string[]>> = {
	'sud-lochois': ['Loches'],
	asclepios: ['Amboise', 'Bléré', 'Montrichard Val de Cher'],
	rabelaisie: ['Chinon', 'Beaumont-en-Véron'],
	'agglomeration-de-bourges': ['Bourges'],
	'est-cher': ['Sancergues', 'Sancoins', 'Baugy'],
	giennois: ['Gien'],
	'nord-indre-et-loire': ['Semblançay'],
	jargeau: ['Jargeau', 'Châteauneuf-sur-Loire', 'Traînou', 'Sandillon'],
	orleans: ['Orléans'],
	'ouest-loiret': ['Meung-sur-Loire', 'Beaugency'],
};

const communesOf = (territory: Territory): readonly string[] => territory.perimeters[0].communes;

if (real) describe('the shipped plan on the real communes of ../shared/data', () => onRealCommunes(real));
else
	test('without ../shared/data the shipped plan is checked as written, not on its communes', () => {
		expect(SHIPPED.territories).toHaveLength(Object.keys(GOLDEN[0]).length);
	});

function onRealCommunes({ units, arcs }: NonNullable<typeof real>): void {
	const unitOf = indexByCode(units);
	const shippedPlans = expandedOrThrow(SHIPPED, units);
	const [reference] = shippedPlans;
	const unitsOf = (territory: Territory): Set<number> =>
		new Set(communesOf(territory).map((code) => unitOf.get(code)!));
	const peopleOf = (territory: Territory): number =>
		[...unitsOf(territory)].reduce((sum, unit) => sum + units.populationMunicipale[unit], 0);

	test('each territory has its communes and its people', () => {
		GOLDEN.forEach((golden, index) => {
			for (const [id, figures] of Object.entries(golden)) {
				const territory = shippedPlans[index].territories.find((candidate) => candidate.id === id)!;
				expect([id, communesOf(territory).length, peopleOf(territory)]).toEqual([id, ...figures]);
			}
		});
		expect(reference.territories.map(({ id }) => id)).toEqual(Object.keys(GOLDEN[0]));
	});

	test('Nord Indre-et-Loire: one CPTS, two, or a larger one, with size classes and amounts', () => {
		const { communes, territories } = planDifferences(shippedPlans);
		const told = [0, 1, 2].map((plan) =>
			territories
				.filter((match) => match.some((territory) => !territory))
				.flatMap((match) => (match[plan] ? [unitsOf(match[plan])] : []))
				.map((members) => scenarioFigures(members, units, arcs, sizeClasses, 'fonctionnement'))
				.map(({ population, sizeClass, euros }) => [population, sizeClass, euros]),
		);
		expect(told).toEqual([
			[[38_392, 1, 50_000]],
			[
				[22_590, 1, 50_000],
				[15_802, 1, 50_000],
			],
			[[71_787, 2, 60_000]],
		]);
		expect(communes).toHaveLength(63);
	});

	test('covers 29 % of the people of the region, and claims to be partial', () => {
		const covered = new Set(reference.territories.flatMap((territory) => [...unitsOf(territory)]));
		let inTerritories = 0;
		let all = 0;
		for (let unit = 0; unit < units.extentCount; unit++) {
			all += units.populationMunicipale[unit];
			if (covered.has(unit)) inTerritories += units.populationMunicipale[unit];
		}
		expect(all).toBe(2_587_031);
		expect(inTerritories / all).toBeCloseTo(0.29, 2);
		expect(shippedPlans.every(({ complete, asOf }) => !complete && asOf === '2018-01')).toBe(true);
	});

	test('holds the communes that the texts name, each territory in one piece', () => {
		for (const territory of reference.territories) {
			const names = communesOf(territory).map((code) => units.name[unitOf.get(code)!]);
			expect(names).toEqual(expect.arrayContaining([...NAMED_COMMUNES[territory.id]]));
		}
		for (const { territories } of shippedPlans)
			for (const territory of territories) {
				const { pieces, withoutContour } = piecesOf(arcs, unitsOf(territory));
				expect([territory.id, pieces.length, withoutContour]).toEqual([territory.id, 1, []]);
			}
	});

	test('Asclépios measures 12 % more than the 555 km² announced', () => {
		const asclepios = reference.territories.find(({ id }) => id === 'asclepios')!;
		const areas = unitAreasCm2(arcs);
		const areaKm2 = [...unitsOf(asclepios)].reduce((sum, unit) => sum + areas[unit], 0) / 1e10;
		const announced = asclepios.announced.find(({ what }) => what === 'areaKm2')!;
		expect(areaKm2).toBeCloseTo(621, 0);
		expect(areaKm2 / announced.value).toBeCloseTo(1.12, 2);
	});

	test('territories that touch have colours that differ enough for every eye', () => {
		for (const { territories } of shippedPlans) {
			const touching = neighbourColours(
				arcs,
				territories.map((territory) => ({ units: unitsOf(territory), colour: territory.colour })),
			);
			expect(touching.length).toBeGreaterThan(4);
			expect(touching.filter(([a, b]) => a === b || clashes(a, b))).toEqual([]);
		}
	});

	test('comes back from its plan file as it is, without a problem', () => {
		for (const plan of shippedPlans)
			expect(readPlanFile(writePlanFile(plan), 'plan.json')).toEqual({
				ok: true,
				value: { plan, problems: [] },
			});
	});
}

describe('the shipped plan as it is written', () => {
	interface Written {
		id: string;
		perimeters: { from: string; indicative: boolean; note?: string }[];
		events: { type: string; date: string; text?: string; source?: string }[];
		announced: { source?: string }[];
		statusNote?: string;
	}
	const territories = SHIPPED.territories as Written[];

	test('at the end of January 2018 one is signed, two pass for validated with a reason, the rest emerge', () => {
		const statuses = territories.map((territory) => {
			const { code, event } = statusAt(territory as unknown as Territory, '2018-01-31');
			return [territory.id, code, event?.type, territory.statusNote !== undefined];
		});
		expect(statuses.filter(([, code]) => code !== 0)).toEqual([
			['sud-lochois', 2, 'project-validated', true],
			['asclepios', 3, 'territorial-contract-signed', false],
			['rabelaisie', 2, 'project-validated', true],
		]);
		expect(statuses).toHaveLength(10);
	});

	test('every perimeter is marked indicative with a note, every event and figure has its source', () => {
		const sources = Object.keys(SHIPPED.sources as object);
		for (const { perimeters, events, announced } of territories) {
			for (const perimeter of perimeters) {
				expect(perimeter.indicative).toBe(true);
				expect(perimeter.note).toMatch(/^Périmètre indicatif\u202f: /);
			}
			for (const { source } of [...events, ...announced]) expect(sources).toContain(source);
			expect(events.map(({ date }) => date)).toEqual(
				events.map(({ date }) => date).toSorted(comparePartialDates),
			);
		}
	});

	test('is French typography: narrow spaces before signs, curved apostrophes', () => {
		const texts = territories.flatMap(({ perimeters, events, statusNote }) => [
			...perimeters.map(({ note }) => note ?? ''),
			...events.map(({ text }) => text ?? ''),
			statusNote ?? '',
		]);
		expect(texts.filter((text) => /'|[^\u202f][:;!?»]|«[^\u202f]/.test(text))).toEqual([]);
	});

	test('no file under data/ names a person', () => {
		const files = readdirSync(join(ROOT, 'data'), { recursive: true, encoding: 'utf8' })
			.filter((name) => /\.(json|md|csv)$/.test(name))
			.map((name) => readFileSync(join(ROOT, 'data', name), 'utf8'));
		expect(files.length).toBeGreaterThan(1);
		const all = files.join('\n');
		expect(all).not.toMatch(/\b(Dr|Docteur|Mme|M\.|Pr) \p{Lu}/u);
		expect(all).not.toMatch(/\b0[1-9]([ .\u202f]\d\d){4}\b/);
		expect(personsNamedIn(all)).toEqual([]);
	});
});
