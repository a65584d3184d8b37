import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, describe, expect, test } from 'vitest';
import { jsonOf, call } from '../../tests/cli/call.ts';
import { decodeFlowSet } from '../../src/io/flows/flowSetFile.ts';
import { readFlows } from '../../src/io/flows/readFlows.ts';
import { makeResolver } from '../../src/io/resolve/resolver.ts';
import { memorySource } from '../../src/io/table/byteSource.ts';
import type { FlowSet } from '../../src/model/flows.ts';
import { nationalCommunes } from '../data/national.ts';

interface Built {
	readonly file: string;
	readonly rows: number;
	readonly read: number;
	readonly kept: number;
	readonly pairs: number;
	readonly unreadCells: number;
}

const folder = mkdtempSync(join(tmpdir(), 'maillage-build-'));
afterAll(() => rmSync(folder, { recursive: true }));

const HEADING = 'commune_residence;commune_exercice;specialite;nb_patients';
/** Repeated pairs, a former commune, an arrondissement, a lost zero, abroad, an origin that is none, hidden counts. */
const ROWS = [
	'37261;37261;cardiologie;120',
	'37261;37261;cardiologie;30,5',
	'37003;37261;cardiologie;44',
	'37003;99999;cardiologie;12',
	'37003;37261;ORL;NS',
	'37003;75105;ORL;18',
	'1001;01053;ORL;25',
	'ABCDE;37261;ORL;9',
	'37132;37261;ORL;',
];

async function builtSet(file: string): Promise<FlowSet> {
	const read = decodeFlowSet(readFileSync(file), file);
	if (!read.ok) throw new Error(read.error.rule);
	return Promise.resolve(read.value);
}

/** Every cell of a set as text, so that two sets compare whatever their nodes are. */
const cellsOf = ({ codes, specialties }: FlowSet): string[] =>
	specialties.flatMap(({ name, matrix }) =>
		codes.flatMap((code, row) => [
			`${name} ${code} unplaced ${matrix.unplaced[row]}`,
			...Array.from(
				{ length: matrix.offset[row + 1] - matrix.offset[row] },
				(_, at) => matrix.offset[row] + at,
			).map((cell) => {
				const { column, patients, doubt } = matrix;
				return `${name} ${code} ${codes[column[cell]]} ${patients[cell]} ±${doubt?.[cell] ?? 0}`;
			}),
		]),
	);

describe('flows build', () => {
	test('makes the same flows of records as reading the file does, and counts what it left out', async () => {
		const csv = join(folder, 'actes.csv');
		const text = `${HEADING}\n${ROWS.join('\n')}\n`;
		writeFileSync(csv, text);
		const answered = await call('flows', 'build', csv, '--out', join(folder, 'un'), '--complete');
		expect(answered.exit).toBe(1);
		const built = jsonOf<Built>(answered);
		expect(built).toMatchObject({ rows: ROWS.length, unreadCells: 0 });
		expect(built.read - built.kept).toBe(9);
		expect(readFileSync(join(folder, 'un/ecarts.csv'), 'utf8')).toContain('unknown-origin,ABCDE');

		const national = nationalCommunes();
		const resolver = makeResolver(national, national.former, { departementName: national.departementName });
		const source = memorySource('actes.csv', new TextEncoder().encode(text));
		const read = await readFlows(source, resolver, { hiddenBelow: 11, isComplete: true });
		if (!read.ok) throw new Error(read.error.rule);
		expect(cellsOf(await builtSet(built.file))).toEqual(cellsOf(read.value.set));
		expect(built.kept).toBe(read.value.report.kept);
	});

	test('reads Parquet with numbers, several files at once, and names counts that are none', async () => {
		const parquet = join(folder, 'actes.parquet');
		const engine = await (await DuckDBInstance.create(':memory:')).connect();
		await engine.run(
			`COPY (SELECT '37261' AS residence, '37003' AS exercice, 'ORL' AS specialite, 41 + i AS patients FROM range(3) t(i))
			TO '${parquet}' (FORMAT parquet)`,
		);
		engine.closeSync();
		const csv = join(folder, 'autres.csv');
		writeFileSync(csv, `${HEADING}\n37261;37003;ORL;beaucoup\n37261;37003;ORL;8\n`);
		const answered = await call('flows', 'build', parquet, csv, '--out', join(folder, 'deux'));
		expect(answered.exit).toBe(1);
		expect(jsonOf<Built>(answered)).toMatchObject({
			rows: 5,
			kept: 41 + 42 + 43 + 8,
			pairs: 1,
			unreadCells: 1,
		});
		expect(answered.told.join()).toContain('1 counts are no numbers');
	});

	test('keeps the other rows of a file in which one lacks its last field', async () => {
		const csv = join(folder, 'trou.csv');
		writeFileSync(csv, `${HEADING}\n37261;37003;ORL;40\n37072;37072;ORL\n37132;37003;ORL;20\n`);
		const answered = await call('flows', 'build', csv, '--out', join(folder, 'quatre'), '--secret', '1');
		expect(answered.exit).toBe(1);
		expect(jsonOf<Built>(answered)).toMatchObject({ rows: 3, kept: 60 });
		expect(answered.told.join()).toContain('1 counts are hidden');
	});

	test('says how to call it, and which file it cannot read', async () => {
		expect((await call('flows', 'build', 'a.csv')).told.join()).toContain('--out FOLDER');
		expect((await call('flows', 'build', '--out', folder)).exit).toBe(2);
		const missing = await call('flows', 'build', join(folder, 'none.csv'), '--out', join(folder, 'trois'));
		expect(missing.exit).toBe(2);
		expect(missing.told.join()).toContain('none.csv');
	});
});
