import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyPlan } from '../../tests/builders/arbitraryPlan.ts';
import { describeProblem } from '../base/problem.ts';
import { emptyPlan } from '../model/emptyPlan.ts';
import type { Plan, TerritoryEvent } from '../model/plan.ts';
import { publicPlan, readPlanFile, writePlanFile, type ReadPlan } from './planFile.ts';

const VERSION_1 = readFileSync(new URL('../../tests/fixtures/plans/version-1.json', import.meta.url), 'utf8');

type Json = Record<string, unknown>;

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
	test('a file of version 1 comes back byte for byte', () => {
		const { plan, problems } = readOrThrow(VERSION_1);
		expect(problems).toEqual([]);
		expect(writePlanFile(plan)).toBe(VERSION_1);
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
		expect(writePlanFile({ ...reversed, territories })).toBe(VERSION_1);
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
		['a version to come', VERSION_1.replace('"version": 1', '"version": 2'), 'plan-version'],
		['an endless number', VERSION_1.replace('555.5', '1e999'), 'plan-structure'],
		['a number below 0', VERSION_1.replace('555.5', '-1'), 'plan-structure'],
		['a day that is none', VERSION_1.replace('2021-02-28', '2021-02-29'), 'plan-structure'],
		['a field that is none', changed((file) => (file.owner = 'x')), 'plan-structure'],
		['a colour that is none', changed((_, territory) => (territory.colour = 9)), 'plan-structure'],
		['a name of spaces', changed((_, territory) => (territory.name = ' \t')), 'plan-structure'],
		['a name as an object', changed((_, territory) => (territory.name = { a: 1 })), 'plan-structure'],
		['no perimeter', changed((_, territory) => (territory.perimeters = [])), 'plan-structure'],
		['codes as numbers', changed((_, __, perimeter) => (perimeter.communes = [37003])), 'plan-structure'],
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
	const secret: TerritoryEvent = { type: 'meeting', date: '2020', text: MARK, source: MARK, private: true };

	test('no word of a private field gets out', () => {
		fc.assert(
			fc.property(anyPlan, (plan) => {
				const planted = {
					...plan,
					territories: plan.territories.map((territory) => ({
						...territory,
						events: [secret, ...territory.events, secret],
						private: { ...territory.private, [MARK]: 'x', contact: `Madame ${MARK}` },
					})),
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
});
