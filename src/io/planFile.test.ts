import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyPlan } from '../../tests/builders/arbitraryPlan.ts';
import { describeProblem } from '../base/problem.ts';
import { emptyPlan } from '../model/emptyPlan.ts';
import type { Plan, TerritoryEvent } from '../model/plan.ts';
import { publicPlan, readPlanFile, writePlanFile, type ReadPlan } from './planFile.ts';

const fixture = (name: string): string =>
	readFileSync(new URL(`../../tests/fixtures/plans/${name}.json`, import.meta.url), 'utf8');
const VERSION_1 = fixture('version-1');
const VERSION_2 = fixture('version-2');
const VERSION_3 = fixture('version-3');
const VERSION_4 = fixture('version-4');
const VERSION_5 = fixture('version-5');
/** The plans of earlier versions as this version writes them. */
const VERSION_1_NOW = VERSION_1.replace('"version": 1', '"version": 5');
const VERSION_2_NOW = VERSION_2.replace('"version": 2', '"version": 5');
const VERSION_3_NOW = VERSION_3.replace('"version": 3', '"version": 5');
const VERSION_4_NOW = VERSION_4.replace('"version": 4', '"version": 5');

type Json = Record<string, unknown>;
interface Consulted {
	readonly consultations: Record<'answers' | 'communes' | 'structures', unknown[]>[];
}

function readOrThrow(text: string): ReadPlan {
	const read = readPlanFile(text, 'plan.json');
	if (!read.ok) throw new Error(read.error.map((problem) => describeProblem(problem, 'en')).join('\n'));
	return read.value;
}

/** The fixture with something else in it. */
function changed(change: (file: Json, territory: Json, perimeter: Json) => void): string {
	const file = JSON.parse(VERSION_1) as Json;
	const [territory] = file.territories as Json[];
	const [perimeter] = territory.perimeters as Json[];
	change(file, territory, perimeter);
	return JSON.stringify(file);
}

const rulesOf = (text: string): string[] => {
	const read = readPlanFile(text, 'plan.json');
	return (read.ok ? read.value.problems : read.error).map(({ rule }) => rule);
};

describe('round trip', () => {
	test.each([
		['1', VERSION_1, VERSION_1_NOW],
		['2', VERSION_2, VERSION_2_NOW],
		['3', VERSION_3, VERSION_3_NOW],
		['4', VERSION_4, VERSION_4_NOW],
		['5', VERSION_5, VERSION_5],
	])('a file of version %s is written as one of this version, byte for byte', (_, text, now) => {
		const { plan, problems } = readOrThrow(text);
		expect(problems).toEqual([]);
		expect(writePlanFile(plan)).toBe(now);
		expect(writePlanFile(readOrThrow(now).plan)).toBe(now);
	});

	test('version 2 keeps why a scenario was drawn, what was decided, and what was drawn', () => {
		const { plan } = readOrThrow(VERSION_2);
		expect(plan.reason).toBe('Deux animateurs, ou un seul ?');
		const [{ perimeters }] = plan.territories;
		expect(perimeters.map(({ decided, draft }) => [decided, draft])).toEqual([
			[undefined, undefined],
			[true, undefined],
			[undefined, true],
		]);
		expect(plan.drawings?.map(({ id, territory }) => [id, territory])).toEqual([
			['axe', 'premiere'],
			['croquis', undefined],
		]);
		expect(readOrThrow(VERSION_1).plan).not.toHaveProperty('drawings');
	});

	test('version 3 keeps what was decided of frontier communes, with everything that was said before', () => {
		const [shared, alone] = readOrThrow(VERSION_3).plan.frontier ?? [];
		expect(shared.decisions.map(({ outcome, agreements }) => [outcome, agreements.length])).toEqual([
			['none', 0],
			['shared', 3],
		]);
		expect(alone).toMatchObject({ commune: '2A001', a: 'premiere', private: true });
		expect(readOrThrow(VERSION_2).plan).not.toHaveProperty('frontier');
	});

	test('version 4 keeps what professionals were asked and answered', () => {
		const [asked, empty] = readOrThrow(VERSION_4).plan.consultations ?? [];
		expect(asked.answers.map(({ towards, ref }) => [towards, ref])).toEqual([
			['premiere', '37003-01'],
			[undefined, undefined],
		]);
		expect(empty).toMatchObject({ id: 'vide', answers: [] });
		expect(readOrThrow(VERSION_3).plan).not.toHaveProperty('consultations');
	});

	test('version 5 keeps the follow-up of territories, meetings, zones and groups', () => {
		const { plan } = readOrThrow(VERSION_5);
		const [{ events, contact, sectors, referents }] = plan.territories;
		expect(events[0].next).toEqual({
			text: 'Relancer l’ARS',
			due: '2026-12',
			ownerRole: 'coordination',
			done: '2027-01-02',
		});
		expect(contact?.site).toBe('https://exemple.fr/');
		expect(referents?.[0].sector).toBe(sectors?.[0].id);
		expect(plan.groups?.[1].delegates?.[0].group).toBe(plan.groups?.[0].id);
		expect(readOrThrow(VERSION_4).plan).not.toHaveProperty('meetings');
	});

	test('for the public, no source that only private content cites', () => {
		const { plan } = readOrThrow(VERSION_5);
		const meetings = [{ id: 'm', name: 'M', date: '2026', source: 'note' }];
		const sources = { ...plan.sources, note: { title: 'Note interne' } };
		const open = publicPlan({ ...plan, sources, meetings });
		expect(Object.keys(open.sources)).toEqual(['lettre', 'presse']);
		expect(Object.keys(publicPlan({ ...plan, territories: [], groups: [] }).sources)).toEqual([]);
	});

	test.each(['meetings', 'zones', 'groups', 'aciIndicators'])(
		'%s with the same id twice are refused',
		(field) => {
			const file = JSON.parse(VERSION_5) as Record<string, unknown[]>;
			file[field].push(file[field][0]);
			expect(rulesOf(JSON.stringify(file))).toContain('repeated-id');
		},
	);

	test('for the public, who works together and what happened, and nothing of the team', () => {
		const text = JSON.stringify(publicPlan(readOrThrow(VERSION_5).plan));
		for (const hidden of [
			'Relancer',
			'Accord de principe',
			'Une Personne',
			'Bureau de huit',
			'12.5',
			'Agenda partagé',
			'À chiffrer',
			'Siège vacant',
			'Coordinatrice',
			'Yvelines',
			'chargée de mission',
			'sans médecin traitant',
			'inBureau',
		])
			// prettier-ignore
			expect(text).not.toContain(hidden);
		for (const shown of [
			'Salle <b>A</b>',
			'https://exemple.fr/adherer',
			'Parcours',
			'GHT d’ici',
			'InterCPTS régionale',
		])
			expect(text).toContain(shown);
	});

	test.each([
		['a consultation', (file: Consulted) => file.consultations.push(file.consultations[0])],
		['an answer', ({ consultations: [{ answers }] }: Consulted) => answers.push(answers[0])],
		['a commune', ({ consultations: [{ communes }] }: Consulted) => communes.push(communes[0])],
		['a structure', ({ consultations: [{ structures }] }: Consulted) => structures.push(structures[0])],
	])('%s that is there twice is refused: neither may be lost', (_, repeat) => {
		const file = JSON.parse(VERSION_4) as Consulted;
		repeat(file);
		expect(rulesOf(JSON.stringify(file))).toContain('repeated-id');
	});

	test('two cases of the same commune between the same sides are refused: neither may be lost', () => {
		const file = JSON.parse(VERSION_3) as { frontier: Json[] };
		const [one] = file.frontier;
		file.frontier.push({ ...one, a: one.b, b: one.a });
		expect(rulesOf(JSON.stringify(file))).toEqual(['repeated-id']);
	});

	test('for the public, decisions without the facts that they rest on, and no case marked private', () => {
		const { frontier } = publicPlan(readOrThrow(VERSION_3).plan);
		expect(frontier?.map(({ commune }) => commune)).toEqual(['37003']);
		const text = JSON.stringify(frontier);
		for (const hidden of ['facts', 'infirmiers', 'Courrier', 'private']) expect(text).not.toContain(hidden);
		expect(text).toContain('Deux bassins');
	});

	test('any plan is read as it was written, and written again byte for byte', () => {
		fc.assert(
			fc.property(anyPlan, (plan) => {
				const text = writePlanFile(plan);
				const read = readOrThrow(text);
				expect(read).toEqual({ plan, problems: [] });
				expect(writePlanFile(read.plan)).toBe(text);
			}),
		);
	});

	test('the order of keys and codes in memory does not matter', () => {
		const { plan } = readOrThrow(VERSION_1);
		const reversed = Object.fromEntries(Object.entries(plan).reverse()) as unknown as Plan;
		const territories = plan.territories.map((territory) => ({
			...territory,
			perimeters: territory.perimeters.map((perimeter) => ({
				...perimeter,
				communes: perimeter.communes.toReversed(),
			})),
		}));
		expect(writePlanFile({ ...reversed, territories })).toBe(VERSION_1_NOW);
	});

	test('a byte order mark does no harm', () => {
		expect(readOrThrow(`\ufeff${VERSION_1}`)).toEqual(readOrThrow(VERSION_1));
	});

	test('the plan of an extent without a shipped one claims nothing, and is a plan', () => {
		const plan = emptyPlan('75-93', 'Deux régions', '2026-11-22');
		expect(readOrThrow(writePlanFile(plan))).toEqual({ plan, problems: [] });
		expect([plan.complete, plan.asOf, plan.extent, plan.territories]).toEqual([
			false,
			'2026-11-22',
			'75-93',
			[],
		]);
	});

	test('a plan without territories is a plan', () => {
		const { plan } = readOrThrow(changed((file) => (file.territories = [])));
		expect(plan.territories).toEqual([]);
	});
});

describe('what is certain is repaired, and said', () => {
	const withCodes = (communes: string[]): ReadPlan =>
		readOrThrow(changed((_, __, perimeter) => (perimeter.communes = communes)));

	test('a code without its 0, a Corsican code in small letters', () => {
		const { plan, problems } = withCodes(['1001', '2b033', ' 37003 ']);
		expect(plan.territories[0].perimeters[0].communes).toEqual(['01001', '2B033', '37003']);
		expect(problems.map(({ rule, values }) => [rule, values?.becomes])).toEqual([
			['repaired-code', '01001'],
			['repaired-code', '2B033'],
			['repaired-code', '37003'],
		]);
	});

	test('a commune listed twice counts once, also with and without its 0', () => {
		const { plan, problems } = withCodes(['37003', '01001', '37003', '1001']);
		expect(plan.territories[0].perimeters[0].communes).toEqual(['01001', '37003']);
		expect(problems.map(({ rule }) => rule)).toEqual(['repeated-code', 'repeated-code']);
	});

	test('what is no code is left out, the rest is kept', () => {
		const { plan, problems } = withCodes(['37003', 'Amboise', '999', '0123', '<b>', '']);
		expect(plan.territories[0].perimeters[0].communes).toEqual(['37003']);
		expect(problems.map(({ rule, values }) => [rule, values?.code])).toEqual([
			['not-a-code', 'Amboise'],
			['not-a-code', '999'],
			['not-a-code', '0123'],
			['not-a-code', '<b>'],
			['not-a-code', ''],
		]);
		expect(plan.territories).toHaveLength(2);
	});
});

describe('what no plan has is left out, and said', () => {
	const fieldsOf = (text: string): unknown[] =>
		readOrThrow(text).problems.map(({ rule, values }) => [rule, values?.field, values?.count]);

	test('fields of the file, of each territory, of a perimeter: once each, with their number', () => {
		const text = changed((file, territory, perimeter) => {
			file.owner = { name: 'x' };
			for (const one of file.territories as Json[]) one.phone = '00';
			territory.referent = null;
			perimeter.colour = 3;
		});
		expect(fieldsOf(text)).toEqual([
			['unknown-field', 'territories.perimeters.colour', 1],
			['unknown-field', 'territories.phone', 2],
			['unknown-field', 'territories.referent', 1],
			['unknown-field', 'owner', 1],
		]);
		expect(writePlanFile(readOrThrow(text).plan)).toBe(VERSION_1_NOW);
	});

	test('twenty are named, the others counted', () => {
		const text = changed((file) => {
			for (let field = 0; field < 5_000; field++) file[`f${field}`] = field;
		});
		expect(fieldsOf(text)).toHaveLength(21);
		expect(fieldsOf(text).at(-1)).toEqual(['unknown-field', '…', 4_980]);
	});

	test('territories of one name are kept, and told', () => {
		const { plan, problems } = readOrThrow(
			VERSION_2.replace('"Deuxième"', '" Première <script>alert(1)</script>"'),
		);
		expect(problems).toEqual([
			{
				rule: 'repeated-name',
				file: 'plan.json',
				values: { name: 'Première <script>alert(1)</script>', count: 2 },
			},
		]);
		expect(plan.territories).toHaveLength(2);
	});
});

describe('hostile files', () => {
	test('HTML in names stays the text that it is', () => {
		const name = '<img src=x onerror=alert(1)> &amp; </script>';
		const { plan, problems } = readOrThrow(changed((_, territory) => (territory.name = name)));
		expect(plan.territories[0].name).toBe(name);
		expect(problems).toEqual([]);
	});

	test('__proto__ as a name is a name, as an id is refused', () => {
		expect(readOrThrow(changed((_, territory) => (territory.name = '__proto__'))).problems).toEqual([]);
		expect(rulesOf(changed((_, territory) => (territory.id = '__proto__')))).toEqual(['plan-structure']);
	});

	test.each(['__proto__', 'constructor', 'prototype'])(
		'a key %s is left out and changes no object',
		(key) => {
			const planted = VERSION_1.replace('"présidence"', JSON.stringify(key)).replace(
				'"lettre": {',
				`"${key}": {"polluted": true, "title": "x"}, "lettre": {`,
			);
			const { plan, problems } = readOrThrow(planted);
			expect(problems.map(({ rule }) => rule)).toEqual(['dangerous-key', 'dangerous-key']);
			expect(({} as Json).polluted).toBeUndefined();
			expect(Object.keys(plan.sources)).toEqual(['lettre', 'presse']);
			expect(Object.keys(plan.territories[0].private!)).toEqual(['téléphone']);
			expect(Object.getPrototypeOf(plan.sources)).toBe(Object.prototype);
		},
	);

	test.each<[string, string, string]>([
		['nothing', '', 'bad-json'],
		['a truncated file', VERSION_1.slice(0, VERSION_1.length / 2), 'bad-json'],
		['NaN', VERSION_1.replace('555.5', 'NaN'), 'bad-json'],
		['a CSV', 'territoire;commune\nA;37003\n', 'bad-json'],
		['null', 'null', 'not-a-plan'],
		['a list', '[]', 'not-a-plan'],
		[
			'a GeoJSON in Lambert-93',
			'{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[525000,6700000]}}]}',
			'not-a-plan',
		],
		['a plan by rule', '{"format":"maillage-plan-rules","version":1}', 'not-a-plan'],
		['a version to come', VERSION_1.replace('"version": 1', '"version": 6'), 'plan-version'],
		['an endless number', VERSION_1.replace('555.5', '1e999'), 'plan-structure'],
		['a number below 0', VERSION_1.replace('555.5', '-1'), 'plan-structure'],
		['a day that is none', VERSION_1.replace('2021-02-28', '2021-02-29'), 'plan-structure'],
		['a colour that is none', changed((_, territory) => (territory.colour = 9)), 'plan-structure'],
		['a name of spaces', changed((_, territory) => (territory.name = ' \t')), 'plan-structure'],
		['a name as an object', changed((_, territory) => (territory.name = { a: 1 })), 'plan-structure'],
		['no perimeter', changed((_, territory) => (territory.perimeters = [])), 'plan-structure'],
		['codes as numbers', changed((_, __, perimeter) => (perimeter.communes = [37003])), 'plan-structure'],
		['two drawings of one id', VERSION_2.replace('"croquis"', '"axe"'), 'repeated-id'],
		['a drawing in Lambert-93', VERSION_2.replace('47.55', '6700000'), 'plan-structure'],
		['two territories of one id', VERSION_1.replace('"2e"', '"premiere"'), 'repeated-id'],
	])('%s is refused with a message in both languages: %#', (_, text, rule) => {
		const read = readPlanFile(text, 'plan.json');
		if (read.ok) throw new Error('was read');
		expect(read.error[0].rule).toBe(rule);
		for (const locale of ['fr', 'en'] as const) {
			const message = describeProblem(read.error[0], locale);
			expect(message).toMatch(/^plan\.json/);
			expect(message).not.toMatch(/undefined|npm run data|NaN\b.*NaN/);
			expect(message.length).toBeLessThan(600);
		}
	});

	test('a place that is wrong is named by its path, and a wholly wrong file gets twenty lines at most', () => {
		const read = readPlanFile(
			changed((_, __, perimeter) => (perimeter.from = 'hier')),
			'plan.json',
		);
		expect(!read.ok && read.error[0].values?.path).toBe('territories.0.perimeters.0.from');
		const many = changed((file) => (file.territories = Array.from({ length: 500 }, () => ({}))));
		expect(rulesOf(many)).toHaveLength(20);
	});

	test('any cut of a file is refused as a value, never thrown', () => {
		fc.assert(
			fc.property(fc.nat(VERSION_1.length - 3), (end) => {
				expect(readPlanFile(VERSION_1.slice(0, end), 'plan.json').ok).toBe(false);
			}),
		);
	});

	test('any JSON at all is read or refused, never thrown', () => {
		fc.assert(
			fc.property(fc.jsonValue(), fc.constantFrom('territories', 'sources', 'asOf'), (value, field) => {
				const read = readPlanFile(
					changed((file) => (file[field] = value)),
					'plan.json',
				);
				if (read.ok) expect(readOrThrow(writePlanFile(read.value.plan)).plan).toEqual(read.value.plan);
				else expect(read.error.length).toBeGreaterThan(0);
			}),
		);
	});
});

describe('publicPlan', () => {
	const MARK = 'zzprivatezz';
	const SQUARE = [
		[0, 47],
		[1, 47],
		[1, 48],
		[0, 47],
	];
	const secret: TerritoryEvent = { type: 'meeting', date: '2020', text: MARK, source: MARK, private: true };

	test('no word of a private field gets out', () => {
		fc.assert(
			fc.property(anyPlan, (plan) => {
				const drawing = { name: MARK, geometry: { type: 'MultiPolygon' as const, coordinates: [[SQUARE]] } };
				const planted = {
					...plan,
					territories: plan.territories.map((territory) => ({
						...territory,
						events: [secret, ...territory.events, secret],
						private: { ...territory.private, [MARK]: 'x', contact: `Madame ${MARK}` },
						perimeters: [
							...territory.perimeters.filter(({ draft }) => !draft),
							{ from: '2030', communes: [], indicative: false, draft: true as const, note: MARK },
						],
					})),
					reason: MARK,
					drawings: [
						{ ...drawing, id: 'free', note: MARK },
						...plan.territories.map(({ id }) => ({ ...drawing, id, note: MARK, name: 'x', territory: id })),
					],
				};
				if (plan.territories.length > 0) expect(writePlanFile(planted)).toContain(MARK);
				expect(writePlanFile(publicPlan(planted))).not.toContain(MARK);
				expect(JSON.stringify(publicPlan(planted))).not.toContain(MARK);
			}),
		);
	});

	test('all that is not private stays', () => {
		const { plan } = readOrThrow(VERSION_1);
		const open = publicPlan(plan);
		expect(open.territories[0].events).toEqual(plan.territories[0].events.filter((event) => !event.private));
		expect({ ...plan.territories[0], events: [], private: undefined }).toEqual({
			...open.territories[0],
			events: [],
		});
		expect(open.territories[1]).toEqual(plan.territories[1]);
		expect({ ...open, territories: [] }).toEqual({ ...plan, territories: [] });
		expect(publicPlan(open)).toEqual(open);
	});

	test('decided perimeters and the polygons of territories are public, drafts and sketches are not', () => {
		const { plan } = readOrThrow(VERSION_2);
		const open = publicPlan(plan);
		expect(open.territories[0].perimeters).toEqual(plan.territories[0].perimeters.slice(0, 2));
		const [{ id, name, geometry, territory }] = plan.drawings!;
		expect(open.drawings).toEqual([{ id, name, geometry, territory }]);
		expect(open).not.toHaveProperty('reason');
		expect(readOrThrow(writePlanFile(open)).plan).toEqual(open);
	});
});
