import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	PLAN_VERSIONS,
	changedPlan,
	readOrThrow,
	rulesOf,
	type Json,
} from '../../tests/builders/planTexts.ts';
import { describeProblem } from '../base/problem.ts';
import { readPlanFile, writePlanFile } from './planFile.ts';

describe('hostile files', () => {
	test('HTML in names stays the text that it is', () => {
		const name = '<img src=x onerror=alert(1)> &amp; </script>';
		const { plan, problems } = readOrThrow(changedPlan((_, territory) => (territory.name = name)));
		expect(plan.territories[0].name).toBe(name);
		expect(problems).toEqual([]);
	});

	test('__proto__ as a name is a name, as an id is refused', () => {
		expect(readOrThrow(changedPlan((_, territory) => (territory.name = '__proto__'))).problems).toEqual([]);
		expect(rulesOf(changedPlan((_, territory) => (territory.id = '__proto__')))).toEqual(['plan-structure']);
	});

	test.each(['__proto__', 'constructor', 'prototype'])(
		'a key %s is left out and changes no object',
		(key) => {
			const planted = PLAN_VERSIONS[1]
				.replace('"présidence"', JSON.stringify(key))
				.replace('"lettre": {', `"${key}": {"polluted": true, "title": "x"}, "lettre": {`);
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
		['a truncated file', PLAN_VERSIONS[1].slice(0, PLAN_VERSIONS[1].length / 2), 'bad-json'],
		['NaN', PLAN_VERSIONS[1].replace('555.5', 'NaN'), 'bad-json'],
		['a CSV', 'territoire;commune\nA;37003\n', 'bad-json'],
		['null', 'null', 'not-a-plan'],
		['a list', '[]', 'not-a-plan'],
		[
			'a GeoJSON in Lambert-93',
			'{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[525000,6700000]}}]}',
			'not-a-plan',
		],
		['a plan by rule', '{"format":"maillage-plan-rules","version":1}', 'not-a-plan'],
		['a version to come', PLAN_VERSIONS[1].replace('"version": 1', '"version": 6'), 'plan-version'],
		['an endless number', PLAN_VERSIONS[1].replace('555.5', '1e999'), 'plan-structure'],
		['a number below 0', PLAN_VERSIONS[1].replace('555.5', '-1'), 'plan-structure'],
		['a day that is none', PLAN_VERSIONS[1].replace('2021-02-28', '2021-02-29'), 'plan-structure'],
		['a colour that is none', changedPlan((_, territory) => (territory.colour = 9)), 'plan-structure'],
		['a name of spaces', changedPlan((_, territory) => (territory.name = ' \t')), 'plan-structure'],
		['a name as an object', changedPlan((_, territory) => (territory.name = { a: 1 })), 'plan-structure'],
		['no perimeter', changedPlan((_, territory) => (territory.perimeters = [])), 'plan-structure'],
		['codes as numbers', changedPlan((_, __, perimeter) => (perimeter.communes = [37003])), 'plan-structure'],
		['two drawings of one id', PLAN_VERSIONS[2].replace('"croquis"', '"axe"'), 'repeated-id'],
		['a drawing in Lambert-93', PLAN_VERSIONS[2].replace('47.55', '6700000'), 'plan-structure'],
		['two territories of one id', PLAN_VERSIONS[1].replace('"2e"', '"premiere"'), 'repeated-id'],
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
			changedPlan((_, __, perimeter) => (perimeter.from = 'hier')),
			'plan.json',
		);
		expect(!read.ok && read.error[0].values?.path).toBe('territories.0.perimeters.0.from');
		const many = changedPlan((file) => (file.territories = Array.from({ length: 500 }, () => ({}))));
		expect(rulesOf(many)).toHaveLength(20);
	});

	test('any cut of a file is refused as a value, never thrown', () => {
		fc.assert(
			fc.property(fc.nat(PLAN_VERSIONS[1].length - 3), (end) => {
				expect(readPlanFile(PLAN_VERSIONS[1].slice(0, end), 'plan.json').ok).toBe(false);
			}),
		);
	});

	test('any JSON at all is read or refused, never thrown', () => {
		fc.assert(
			fc.property(fc.jsonValue(), fc.constantFrom('territories', 'sources', 'asOf'), (value, field) => {
				const read = readPlanFile(
					changedPlan((file) => (file[field] = value)),
					'plan.json',
				);
				if (read.ok) expect(readOrThrow(writePlanFile(read.value.plan)).plan).toEqual(read.value.plan);
				else expect(read.error.length).toBeGreaterThan(0);
			}),
		);
	});
});
