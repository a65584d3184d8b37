import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyPlan } from '../../tests/builders/arbitraryPlan.ts';
import {
	asWrittenNow,
	changedPlan,
	PLAN_VERSIONS,
	readOrThrow,
	rulesOf,
	type Json,
} from '../../tests/builders/planTexts.ts';
import { emptyPlan } from '../model/emptyPlan.ts';
import type { Plan } from '../model/plan.ts';
import { writePlanFile, type ReadPlan } from './planFile.ts';

interface Consulted {
	readonly consultations: Record<'answers' | 'communes' | 'structures', unknown[]>[];
}

describe('round trip', () => {
	test.each([
		['1', PLAN_VERSIONS[1], asWrittenNow(1)],
		['2', PLAN_VERSIONS[2], asWrittenNow(2)],
		['3', PLAN_VERSIONS[3], asWrittenNow(3)],
		['4', PLAN_VERSIONS[4], asWrittenNow(4)],
		['5', PLAN_VERSIONS[5], PLAN_VERSIONS[5]],
	])('a file of version %s is written as one of this version, byte for byte', (_, text, now) => {
		const { plan, problems } = readOrThrow(text);
		expect(problems).toEqual([]);
		expect(writePlanFile(plan)).toBe(now);
		expect(writePlanFile(readOrThrow(now).plan)).toBe(now);
	});

	test('version 2 keeps why a scenario was drawn, what was decided, and what was drawn', () => {
		const { plan } = readOrThrow(PLAN_VERSIONS[2]);
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
		expect(readOrThrow(PLAN_VERSIONS[1]).plan).not.toHaveProperty('drawings');
	});

	test('version 3 keeps what was decided of frontier communes, with everything that was said before', () => {
		const [shared, alone] = readOrThrow(PLAN_VERSIONS[3]).plan.frontier ?? [];
		expect(shared.decisions.map(({ outcome, agreements }) => [outcome, agreements.length])).toEqual([
			['none', 0],
			['shared', 3],
		]);
		expect(alone).toMatchObject({ commune: '2A001', a: 'premiere', private: true });
		expect(readOrThrow(PLAN_VERSIONS[2]).plan).not.toHaveProperty('frontier');
	});

	test('version 4 keeps what professionals were asked and answered', () => {
		const [asked, empty] = readOrThrow(PLAN_VERSIONS[4]).plan.consultations ?? [];
		expect(asked.answers.map(({ towards, ref }) => [towards, ref])).toEqual([
			['premiere', '37003-01'],
			[undefined, undefined],
		]);
		expect(empty).toMatchObject({ id: 'vide', answers: [] });
		expect(readOrThrow(PLAN_VERSIONS[3]).plan).not.toHaveProperty('consultations');
	});

	test('version 5 keeps the follow-up of territories, meetings, zones and groups', () => {
		const { plan } = readOrThrow(PLAN_VERSIONS[5]);
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
		expect(readOrThrow(PLAN_VERSIONS[4]).plan).not.toHaveProperty('meetings');
	});

	test.each(['meetings', 'zones', 'groups', 'aciIndicators'])(
		'%s with the same id twice are refused',
		(field) => {
			const file = JSON.parse(PLAN_VERSIONS[5]) as Record<string, unknown[]>;
			file[field].push(file[field][0]);
			expect(rulesOf(JSON.stringify(file))).toContain('repeated-id');
		},
	);

	test.each([
		['a consultation', (file: Consulted) => file.consultations.push(file.consultations[0])],
		['an answer', ({ consultations: [{ answers }] }: Consulted) => answers.push(answers[0])],
		['a commune', ({ consultations: [{ communes }] }: Consulted) => communes.push(communes[0])],
		['a structure', ({ consultations: [{ structures }] }: Consulted) => structures.push(structures[0])],
	])('%s that is there twice is refused: neither may be lost', (_, repeat) => {
		const file = JSON.parse(PLAN_VERSIONS[4]) as Consulted;
		repeat(file);
		expect(rulesOf(JSON.stringify(file))).toContain('repeated-id');
	});

	test('two cases of the same commune between the same sides are refused: neither may be lost', () => {
		const file = JSON.parse(PLAN_VERSIONS[3]) as { frontier: Json[] };
		const [one] = file.frontier;
		file.frontier.push({ ...one, a: one.b, b: one.a });
		expect(rulesOf(JSON.stringify(file))).toEqual(['repeated-id']);
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
		const { plan } = readOrThrow(PLAN_VERSIONS[1]);
		const reversed = Object.fromEntries(Object.entries(plan).reverse()) as unknown as Plan;
		const territories = plan.territories.map((territory) => ({
			...territory,
			perimeters: territory.perimeters.map((perimeter) => ({
				...perimeter,
				communes: perimeter.communes.toReversed(),
			})),
		}));
		expect(writePlanFile({ ...reversed, territories })).toBe(asWrittenNow(1));
	});

	test('a byte order mark does no harm', () => {
		expect(readOrThrow(`\ufeff${PLAN_VERSIONS[1]}`)).toEqual(readOrThrow(PLAN_VERSIONS[1]));
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
		const { plan } = readOrThrow(changedPlan((file) => (file.territories = [])));
		expect(plan.territories).toEqual([]);
	});
});

describe('what is certain is repaired, and said', () => {
	const withCodes = (communes: string[]): ReadPlan =>
		readOrThrow(changedPlan((_, __, perimeter) => (perimeter.communes = communes)));

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
		const text = changedPlan((file, territory, perimeter) => {
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
		expect(writePlanFile(readOrThrow(text).plan)).toBe(asWrittenNow(1));
	});

	test('twenty are named, the others counted', () => {
		const text = changedPlan((file) => {
			for (let field = 0; field < 5_000; field++) file[`f${field}`] = field;
		});
		expect(fieldsOf(text)).toHaveLength(21);
		expect(fieldsOf(text).at(-1)).toEqual(['unknown-field', '…', 4_980]);
	});

	test('territories of one name are kept, and told', () => {
		const { plan, problems } = readOrThrow(
			PLAN_VERSIONS[2].replace('"Deuxième"', '" Première <script>alert(1)</script>"'),
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
