import { describe, expect, test } from 'vitest';
import { listColumns } from './columnNames.ts';
import type { CsvRecord } from './csvScanner.ts';
import { memorySource } from './byteSource.ts';
import { readTable, type TableRead } from './readTable.ts';
import type { Problem } from '../../base/problem.ts';
import type { Result } from '../../base/result.ts';

async function read(text: string): Promise<{ rows: CsvRecord[]; result: Result<TableRead, Problem> }> {
	const rows: CsvRecord[] = [];
	const result = await readTable(memorySource('liste.csv', text), {
		expected: 'cpts, commune',
		isHeader: (cells, loosely) => listColumns(cells, loosely) !== undefined,
		row: (record) => {
			rows.push(record);
			return undefined;
		},
	});
	return { rows, result };
}

describe('readTable', () => {
	test.each([
		['semicolons', 'cpts;commune\nA;Tours, ville\n'],
		['commas', 'cpts,commune\nA,"Tours, ville"\n'],
		['tabs', 'cpts\tcommune\nA\tTours, ville\n'],
		['bars', 'cpts|commune\r\nA|Tours, ville\r\n'],
		['a byte order mark', '\ufeffcpts;commune\nA;Tours, ville\n'],
		['old line ends', 'cpts;commune\rA;Tours, ville\r'],
	])('finds %s', async (_, text) => {
		expect((await read(text)).rows).toEqual([{ line: 2, cells: ['A', 'Tours, ville'] }]);
	});

	test('skips titles and empty lines above the headings and below, lines being those of the file', async () => {
		const { rows, result } = await read(
			'Liste des CPTS;;\n;;\n"Agence, 2026";;\ncpts;commune;dep\n\n;;\nA;Tours;37\n',
		);
		expect(rows).toEqual([{ line: 7, cells: ['A', 'Tours', '37'] }]);
		expect(result).toMatchObject({ ok: true, value: { headerLine: 4, separator: ';' } });
	});

	test('a row cut at the wrong separator is no line of headings', async () => {
		const { result } = await read(
			'cpts,departements,territoire_decrit\nCPTS A,37;41,"Amboise, Bléré"\nCPTS B,18;41;36,"38 communes, trois départements"\n',
		);
		expect(result).toMatchObject({ ok: false, error: { rule: 'no-columns' } });
		expect(result).toMatchObject({ error: { values: { found: 'cpts | departements | territoire_decrit' } } });
	});

	test('says what is missing where there are no headings', async () => {
		const { result } = await read('Tours;37\nBléré;37\n');
		expect(result).toMatchObject({
			ok: false,
			error: { rule: 'no-columns', file: 'liste.csv', values: { found: 'Tours | 37' } },
		});
	});

	test.each(['', '\n\n', '\ufeff'])('an empty file %j', async (text) => {
		expect((await read(text)).result).toMatchObject({ ok: false, error: { rule: 'empty-file' } });
	});

	test('reports the line of a quote that is never closed and keeps the rest', async () => {
		const { rows, result } = await read('cpts;commune\nA;"Tours\nB;Blois\n');
		expect(rows.map(({ cells }) => cells[1])).toEqual(['"Tours', 'Blois']);
		expect(result).toMatchObject({ ok: true, value: { problems: [{ rule: 'unclosed-quote', row: 2 }] } });
	});
});
