import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPostgis, type TemporaryPostgis } from '../../tests/golden/postgis.ts';
import { AGGREGATE_SQL, sumRecords } from './duckEngine.ts';

/** Counts as files write them: plain, with decimals, hidden in several ways, and none at all. */
const AMOUNTS = [
	'12',
	' 7 ',
	'3,5',
	'0.25',
	'NS',
	'ns',
	'',
	'<11',
	'*',
	'-4',
	'douze',
	'1e3',
	'1 200',
	'007',
];

function* madeRows(count: number): Generator<[string, string, string, string]> {
	let seed = 7;
	const next = (below: number): number => {
		seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
		return Math.floor((seed / 2 ** 32) * below);
	};
	for (let row = 0; row < count; row++) {
		const code = (): string => String(37001 + next(9));
		const amount = next(3) === 0 ? AMOUNTS[next(AMOUNTS.length)] : `${next(900)},${next(1e6)}`;
		yield [code(), next(10) === 0 ? '99999' : code(), ['cardiologie', 'ORL ', ''][next(3)], amount];
	}
}

const folder = mkdtempSync(join(tmpdir(), 'maillage-flows-'));
const rows = [...madeRows(20_000)];
let postgis: TemporaryPostgis;

beforeAll(() => {
	postgis = startPostgis();
}, 60_000);
afterAll(() => {
	postgis.close();
	rmSync(folder, { recursive: true });
});

const limits = { threads: 2, memoryMb: 500 };

/** The rows of `flow_cells` as text, sorted. */
const linesOf = (file: string): Promise<string[]> =>
	sumRecords([file], limits, async ({ places, specialties, batches }) => {
		const lines: string[] = [];
		for await (const batch of batches)
			for (const [at, residence] of batch.residence.entries())
				lines.push(
					[
						places[residence],
						places[batch.care[at]],
						specialties[batch.specialty[at]],
						batch.patients[at].toFixed(6),
						batch.hiddenCells[at],
						batch.otherCells[at],
						batch.rowCount[at],
					].join('\t'),
				);
		return lines.sort();
	});

describe('records of care', () => {
	test('are added up alike by DuckDB and by PostgreSQL', async () => {
		const file = join(folder, "l'année.csv");
		const heading = 'commune_residence;commune_exercice;specialite;nb_patients';
		writeFileSync(
			file,
			`${heading}\n${rows.map((cells) => cells.map((cell) => `"${cell}"`).join(';')).join('\n')}\n`,
		);
		const ours = await linesOf(file);

		postgis.query('create table flow_rows (residence text, care text, specialty text, patients text)');
		postgis.copyInto('flow_rows', rows);
		postgis.query(AGGREGATE_SQL);
		const theirs = postgis.query(
			'select residence, care, specialty, patients, hidden_cells, other_cells, row_count from flow_cells',
		);
		expect(ours).toEqual(theirs.map((cells) => cells.join('\t')).sort());
		const table = join(folder, 'flow_cells.csv');
		const named = ['residence', 'care', 'specialty', 'patients', 'hidden_cells', 'other_cells', 'row_count'];
		writeFileSync(table, [named, ...theirs].map((row) => row.join(';')).join('\n'));
		expect(await linesOf(table)).toEqual(ours);
		const column = (at: number): number => theirs.reduce((sum, cells) => sum + Number(cells[at]), 0);
		expect(column(6)).toBe(rows.length);
		expect(column(5)).toBe(
			rows.filter(([, , , amount]) => ['-4', 'douze', '1e3', '1 200'].includes(amount)).length,
		);
	});

	test('of a file that is none are refused with its name', async () => {
		const strange = join(folder, 'autre.csv');
		writeFileSync(strange, 'nom;couleur\nAmboise;bleu\n');
		const damaged = join(folder, 'abime.parquet');
		writeFileSync(damaged, 'PAR1 and then nothing');
		await expect(linesOf(strange)).rejects.toMatchObject({
			problem: { rule: 'no-columns', file: 'autre.csv' },
		});
		await expect(linesOf(damaged)).rejects.toMatchObject({
			problem: { rule: 'unreadable-file', file: 'abime.parquet' },
		});
	});
});
