import { describe, expect, test } from 'vitest';
import { resolverOfFrance } from '../../../tests/builders/flowGround.ts';
import { rowsXml, sheetXml, xlsx } from '../../../tests/fixtures/hostile/xlsxParts.ts';
import { memorySource } from '../table/byteSource.ts';
import { readFlows, type FlowReading, type ReadFlows } from './readFlows.ts';

type Cells = readonly (readonly (string | number)[])[];

async function read(
	name: string,
	content: string | Uint8Array,
	said: Partial<FlowReading> = {},
): Promise<ReadFlows> {
	const result = await readFlows(memorySource(name, content), resolverOfFrance, said);
	if (!result.ok) throw new Error(JSON.stringify(result.error));
	return result.value;
}

const sheet = (rows: Cells): Uint8Array => xlsx({ sheet: sheetXml(rowsXml(rows)) });
const csv = (rows: Cells): string => rows.map((cells) => cells.join(';')).join('\r\n');

/** [from, to, patients, doubt] of the first specialty; '' for unplaced. */
function flowsOf({ set }: ReadFlows): [string, string, number, number][] {
	const { matrix } = set.specialties[0];
	return set.codes.flatMap((from, row) => {
		const cells: [string, string, number, number][] = [];
		for (let at = matrix.offset[row]; at < matrix.offset[row + 1]; at++)
			cells.push([from, set.codes[matrix.column[at]], matrix.patients[at], matrix.doubt?.[at] ?? 0]);
		if (matrix.unplaced[row] > 0) cells.push([from, '', matrix.unplaced[row], 0]);
		return cells;
	});
}

const TABLE: Cells = [
	['Cardiologie 2019'],
	['', '37027', '37261', '99999'],
	['37027', 20, 30, 2],
	['37261', 'NS', 40, 3],
	['41018 Blois', '', 50, 4],
];
const FLOWS = [
	['37027', '37027', 20, 0],
	['37027', '37261', 30, 0],
	['37027', '', 2, 0],
	['37261', '37027', 5.5, 4.5],
	['37261', '37261', 40, 0],
	['37261', '', 3, 0],
	['41018', '37261', 50, 0],
	['41018', '', 4, 0],
];

describe.each([
	['as a sheet', (rows: Cells) => read('m.xlsx', sheet(rows), { emptyCells: 'zero' })],
	['as CSV', (rows: Cells) => read('m.csv', csv(rows), { emptyCells: 'zero' })],
])('a matrix %s', (_, readRows) => {
	test('has residence in rows and care in columns, titles above it', async () => {
		const flows = await readRows(TABLE);
		expect(flowsOf(flows)).toEqual(FLOWS);
		expect(flows.report).toMatchObject({ rows: 8, hiddenCells: 1, abroad: { rows: 3, patients: 9 } });
	});

	test('whose sums are called Total leaves them out, and tells the one that is wrong', async () => {
		const { report } = await readRows([
			['', '37027', '37261', 'Total'],
			['37027', 20, 30, 50],
			['37261', 15, 40, 56],
			['TOTAL GENERAL', 35, 70, 106],
		]);
		expect(report.kept).toBe(105);
		expect(report.tallies.total).toEqual({ rows: 5, patients: 317 });
		expect(report.listed.filter(({ rule }) => rule === 'total-differs')).toMatchObject([
			{ row: 3, input: '37261', patients: 56, becomes: '55' },
			{ row: 4, input: 'Total', patients: 106, becomes: '105' },
		]);
	});

	test('whose sums have no name is known by the numbers', async () => {
		const { report, set } = await readRows([
			['code', '37027', '37261', '41018', '37003'],
			['37027', 20, 30, 5, 55],
			['37261', 15, 40, 6, 61],
			['41018', 11, 12, 13, 36],
			['01001', 21, 22, 23, 66],
			['01004', 67, 104, 47, 218],
		]);
		expect(report.kept).toBe(218);
		expect(report.tallies.total.rows).toBe(8);
		expect(set.codes).not.toContain('37003');
	});
});

test('empty cells of a matrix are hidden unless the user says that they are none', async () => {
	const rows: Cells = [
		['', '37027', '37261'],
		['37027', 20, ''],
		['37261', '', 40],
	];
	expect(flowsOf(await read('m.csv', csv(rows)))).toEqual([
		['37027', '37027', 20, 0],
		['37027', '37261', 5.5, 4.5],
		['37261', '37027', 5.5, 4.5],
		['37261', '37261', 40, 0],
	]);
});

test('a long table in a sheet is read as in CSV, rows being those of the sheet', async () => {
	const rows: Cells = [
		['Flux 2019'],
		[],
		['Commune de résidence', 'Commune d’exercice', 'Spécialité', 'Nombre de patients'],
		['37261', '37027', 'Cardiologie', 12],
		['1001', '37027', 'Cardiologie', -2],
	];
	const flows = await read('f.xlsx', sheet(rows));
	expect(flowsOf(flows)).toEqual([['37261', '37027', 12, 0]]);
	expect(flows.report.listed).toMatchObject([{ row: 5, rule: 'negative', patients: -2 }]);
});

test('a matrix wider than lists may be is read to its last column', async () => {
	const width = 1500;
	const codes = Array.from({ length: width }, (_, at) => (at === width - 1 ? '37027' : '37261'));
	const flows = await read('m.csv', csv([['', ...codes], ['37261', ...codes.map(() => 20)]])); // prettier-ignore
	expect(flowsOf(flows)).toEqual([
		['37261', '37027', 20, 0],
		['37261', '37261', 20 * (width - 1), 0],
	]);
});
