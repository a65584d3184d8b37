import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Extent } from '../../scripts/data/loadExtent.ts';
import { encodeFlowSet } from '../../src/io/flows/flowSetFile.ts';
import { matrixOf } from '../../src/model/buildMatrix.ts';
import { call, fileIn, jsonOf, madeUpExtent, workFolder } from './call.ts';

/** The commands about flows on the made-up region: runs on any machine. */
const folder = workFolder();
let extent: Extent;
let flowFile: string;
let zoning: string;
/** Five communes of the region and two zones; the third commune is in both. */
let codes: string[];

beforeAll(async () => {
	extent = await madeUpExtent(folder);
	codes = extent.units.code.slice(0, 5);
	const [a, b, c, d] = codes;
	const rows = [
		[a, a, 60],
		[a, b, 20],
		[a, c, 20],
		[b, a, '12,5'],
		[b, b, '12,5'],
		[b, '99999', 25],
		[c, a, 30],
		[c, d, 10],
		[d, d, 5],
	];
	flowFile = fileIn(
		folder,
		'flux.csv',
		['origin;destination;value', ...rows.map((row) => row.join(';'))].join('\n'),
	);
	zoning = fileIn(
		folder,
		'zones.csv',
		['territoire;code', `Z1;${a}`, `Z1;${b}`, `Z1;${c}`, `Z2;${c}`, `Z2;${d}`, `Z2;${codes[4]}`].join('\n'),
	);
}, 120_000);
afterAll(() => vi.unstubAllEnvs());

interface FlowsAnswer {
	modelled: boolean;
	total: number;
	unplaced: number;
	communes: {
		code: string;
		first: string;
		firstShare: number;
		second: string | null;
		secondShare: number;
		dominatedBy: string | null;
		tie: boolean;
	}[];
	territories: { territory: string; in: number; out: number; ent: number; li: number | null }[];
}

describe('flows of a file', () => {
	test('destinations with shares of all patients, ties by the smaller code and marked, dominance', async () => {
		const answered = await call('flows', flowFile, '--complete');
		const answer = jsonOf<FlowsAnswer>(answered);
		const [a, b, c, d] = codes;
		expect(answered).toMatchObject({ exit: 0 });
		expect(answered.told).toEqual(['flux.csv: count under the threshold of secrecy (2 rows)']);
		expect(answer).toMatchObject({ modelled: false, total: 195, unplaced: 25, territories: [] });
		expect(answer.communes).toMatchObject([
			{ code: a, first: a, firstShare: 0.6, second: b, secondShare: 0.2, dominatedBy: null, tie: false },
			{ code: b, first: a, firstShare: 0.25, second: b, secondShare: 0.25, dominatedBy: a, tie: true },
			{ code: c, first: a, firstShare: 0.75, second: d, secondShare: 0.25, dominatedBy: a },
			{ code: d, first: d, firstShare: 1, second: null, secondShare: 0, dominatedBy: null },
		]);
	});

	test('indices of territories that share a commune; unplaced patients are out', async () => {
		const answered = await call('flows', flowFile, '--complete', '--by', zoning);
		const { territories } = jsonOf<FlowsAnswer>(answered);
		expect(territories).toMatchObject([
			{ territory: 'Z1', in: 155, out: 35, ent: 0, li: 155 / 190 },
			{ territory: 'Z2', in: 15, out: 30, ent: 20, li: 15 / 45 },
		]);
		expect(answered.told.join()).toMatch(/zones\.csv: one commune has no flow/);
	});

	test('rows that cannot be used are told with their number, and the rest is done', async () => {
		const [a, b] = codes;
		const path = fileIn(
			folder,
			'faults.csv',
			`residence;exercice;specialite;patients\n${a};${a};x;20\n00000;${a};x;7\n${a};${b};y;-3\n${a};${b};y;NS\n`,
		);
		const answered = await call('flows', path);
		const answer = jsonOf<FlowsAnswer & { bounds: Record<string, number[]> }>(answered);
		expect(answered.exit).toBe(1);
		expect(answered.told.join('\n')).toMatch(/faults\.csv, row 3: .*00000/);
		expect(answered.told.join('\n')).toMatch(/faults\.csv, row 4: negative/);
		expect(answer.total).toBe(25.5);
		expect(answer.bounds.total).toEqual([21, 30]);
		expect(answer.communes[0]).toMatchObject({ bounds: { firstShare: [20 / 30, 20 / 21] } });
		const one = jsonOf<FlowsAnswer>(await call('flows', path, '--specialite', 'x'));
		expect(one.total).toBe(20);
		const none = await call('flows', path, '--specialite', 'z');
		expect(none).toMatchObject({ exit: 2, out: '' });
		expect(none.told[0]).toMatch(/No specialty is called “z”/);
	});

	test('a file that flows build wrote', async () => {
		const matrix = matrixOf(
			[
				{ row: 0, column: 1, patients: 30 },
				{ row: 0, column: -1, patients: 10 },
				{ row: 1, column: 1, patients: 5.5, doubt: 4.5 },
			],
			2,
		);
		const bytes = encodeFlowSet({
			id: 'a',
			name: 'a',
			provenance: {
				kind: 'observed',
				file: 'a.csv',
				source: 'SNDS',
				year: 2024,
				terms: '',
				hiddenBelow: 11,
				isComplete: true,
				importedAt: 0,
			},
			codes: ['37001', '37261'],
			specialties: [{ name: 'dentistes', matrix }],
		});
		const answered = await call('flows', fileIn(folder, 'set.flux', bytes));
		expect(answered.exit).toBe(0);
		expect(jsonOf(answered)).toMatchObject({
			total: 45.5,
			unplaced: 10,
			bounds: { total: [41, 50], unplaced: [10, 10] },
			communes: [
				{ code: '37001', first: '37261', firstShare: 0.75, dominatedBy: '37261' },
				{ code: '37261', first: '37261', firstShare: 1, dominatedBy: null },
			],
		});
		const cut = fileIn(folder, 'cut.flux', bytes.slice(0, 60));
		expect(await call('flows', cut)).toMatchObject({ exit: 2, out: '' });
	});

	test('a file that is none', async () => {
		expect(await call('flows', join(folder, 'absent.csv'))).toMatchObject({ exit: 2, out: '' });
		expect(await call('flows', flowFile, '--by', join(folder, 'absent.csv'))).toMatchObject({
			exit: 2,
			out: '',
		});
	});
});

test('without file flows are modelled, and said to be', async () => {
	const answered = await call('flows');
	const answer = jsonOf<FlowsAnswer>(answered);
	expect(answer.modelled).toBe(true);
	expect(answered.told.join()).toMatch(/Modelled flows .*not observed patients/);
	const inExtent = new Set(extent.units.code.slice(0, extent.units.extentCount));
	expect(answer.communes.every(({ code }) => inExtent.has(code))).toBe(true);
	expect(answer.total).toBeCloseTo(extent.manifest.population, 3);
});

describe('places', () => {
	test('the basin of a place adds up to its share of all who come', async () => {
		const [a, b, c] = codes;
		const answer = jsonOf<{
			basin: {
				total: number;
				share: number;
				members: string[];
				communes: { code: string; patients: number }[];
			};
		}>(await call('flows', flowFile, '--complete', '--place', a));
		const { total, share, members, communes } = answer.basin;
		expect(members).toContain(a);
		const sum = communes.reduce((all, { patients }) => all + patients, 0);
		expect(sum / total).toBeCloseTo(share, 12);
		expect(share).toBeGreaterThanOrEqual(0.8);
		if (!members.includes(b) && !members.includes(c)) expect(total).toBe(102.5);
		const none = await call('flows', flowFile, '--place', 'ZZZZZ');
		expect(none).toMatchObject({ exit: 2, out: '' });
		expect(none.told[0]).toMatch(/No flow names the commune “ZZZZZ”/);
	});

	test('supply within reach is never below 0, and more reach leaves fewer communes without any', async () => {
		const within = async (km: string): Promise<number[]> =>
			jsonOf<{ access: { communes: { per10000: number }[] } }>(
				await call('flows', '--reach', km, '--specialite', 'generalistes'),
			).access.communes.map(({ per10000 }) => per10000);
		const [near, far] = [await within('3'), await within('40')];
		expect(near.length).toBe(extent.units.extentCount);
		expect([...near, ...far].every((its) => its >= 0)).toBe(true);
		const without = (numbers: readonly number[]): number => numbers.filter((its) => its === 0).length;
		expect(without(near)).toBeGreaterThan(without(far));
	});
});

interface CompareAnswer {
	adjustedRand: number;
	jaccard: { a: string; b: string; value: number }[];
	table: { a: string | null; b: string | null; communes: number; population: number }[];
	moved: { code: string; a: string | null; b: string | null }[];
	kept?: { a: number; b: number; modelled: boolean; communes: { code: string; a: number; b: number }[] };
}

describe('two zonings', () => {
	const zoningOf = (name: string, rows: readonly (readonly [string, string])[]): string =>
		fileIn(folder, name, ['territoire;code', ...rows.map((row) => row.join(';'))].join('\n'));

	test('of the whole region: the cross-table adds up to its people, and a zoning is itself', async () => {
		const { units } = extent;
		const inExtent = units.code.slice(0, units.extentCount).map((code, unit) => [code, unit] as const);
		const byEpci = zoningOf('epci.csv', inExtent.map(([code, unit]) => [units.epci[unit], code] as const)); // prettier-ignore
		const byCanton = zoningOf('dep.csv', inExtent.map(([code, unit]) => [units.departement[unit], code] as const)); // prettier-ignore
		const { table, adjustedRand } = jsonOf<CompareAnswer>(await call('compare', byEpci, byCanton));
		expect(table.reduce((sum, { population }) => sum + population, 0)).toBe(extent.manifest.population);
		expect(adjustedRand).toBeGreaterThan(0);
		expect(adjustedRand).toBeLessThan(1);
		const same = jsonOf<CompareAnswer>(await call('compare', byEpci, byEpci));
		expect(same).toMatchObject({ adjustedRand: 1, moved: [] });
		expect(same.jaccard.every(({ a, b, value }) => a === b && value === 1)).toBe(true);
	});

	test('what differs, and which keeps more of the flows inside', async () => {
		const [a, b, c, d] = codes;
		const one = zoningOf('one.csv', [['P', a], ['P', b], ['Q', c], ['Q', d]]); // prettier-ignore
		const other = zoningOf('other.csv', [['P', a], ['P', b], ['P', c], ['R', d], ['R', codes[4]]]); // prettier-ignore
		const answer = jsonOf<CompareAnswer>(
			await call('compare', one, other, '--flows', flowFile, '--complete'),
		);
		expect(answer.jaccard).toMatchObject([
			{ a: 'P', b: 'P', value: 2 / 3 },
			{ a: 'Q', b: 'P', value: 1 / 4 },
			{ a: 'Q', b: 'R', value: 1 / 3 },
		]);
		expect(answer.table.at(-1)).toMatchObject({ a: null, b: 'R', communes: 1 });
		expect(answer.moved).toEqual([
			{ code: c, a: 'Q', b: 'P' },
			{ code: codes[4], a: null, b: 'R' },
		]);
		expect(answer.kept).toMatchObject({ modelled: false, a: 120 / 195, b: 160 / 195 });
		expect(answer.kept!.communes.find(({ code }) => code === c)).toMatchObject({ a: 0.25, b: 0.75 });
	});

	test('a commune that no table knows is told with its file, and the rest is done', async () => {
		const [a, b] = codes;
		const faulty = zoningOf('faulty.csv', [['P', a], ['P', 'Nulle-Part']]); // prettier-ignore
		const answered = await call('compare', zoningOf('whole.csv', [['P', a], ['P', b]]), faulty); // prettier-ignore
		expect(answered.exit).toBe(1);
		expect(answered.told.join()).toMatch(/faulty\.csv, row 3.*Nulle-Part/);
		expect(jsonOf<CompareAnswer>(answered).moved).toEqual([{ code: b, a: 'P', b: null }]);
	});
});
