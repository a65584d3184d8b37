import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CsvScanner, type CsvFault, type CsvRecord } from './csvScanner.ts';

interface Scanned {
	readonly records: CsvRecord[];
	readonly faults: [CsvFault, number][];
}

function scan(pieces: readonly string[], separator = ';', newline: '\n' | '\r' = '\n'): Scanned {
	const records: CsvRecord[] = [];
	const faults: [CsvFault, number][] = [];
	const scanner = new CsvScanner(
		separator,
		newline,
		(record) => records.push(record),
		(fault, line) => faults.push([fault, line]),
	);
	for (const piece of pieces) scanner.push(piece);
	scanner.finish();
	return { records, faults };
}

const cellsOf = (text: string): readonly string[][] => scan([text]).records.map(({ cells }) => [...cells]);

describe('CsvScanner', () => {
	test('cuts lines of any ending, the last one without', () => {
		expect(cellsOf('a;b\nc;d\r\ne;f')).toEqual([
			['a', 'b'],
			['c', 'd'],
			['e', 'f'],
		]);
		expect(scan(['a;b\rc;d'], ';', '\r').records.map(({ line }) => line)).toEqual([1, 2]);
	});

	test('keeps separators, quotes and line ends of quoted cells, and the lines of the file', () => {
		const { records } = scan(['a;"x;""y""\nz"\r\nb;c\n']);
		expect(records).toEqual([
			{ line: 1, cells: ['a', 'x;"y"\nz'] },
			{ line: 3, cells: ['b', 'c'] },
		]);
	});

	test('a quote that is not closed is a character, and only its line suffers', () => {
		const { records, faults } = scan(['h;k\n"x;y\na;b\n', 'c;d\n']);
		expect(records.map(({ cells }) => cells)).toEqual([
			['h', 'k'],
			['"x', 'y'],
			['a', 'b'],
			['c', 'd'],
		]);
		expect(faults).toEqual([['unclosed-quote', 2]]);
	});

	test('a quote that the next line seems to close is a character too', () => {
		const { records, faults } = scan(['"x;1\n"y";2\nz;3\n']);
		expect(records.map(({ cells }) => cells)).toEqual([
			['"x', '1'],
			['y', '2'],
			['z', '3'],
		]);
		expect(faults).toEqual([['unclosed-quote', 1]]);
	});

	test('a quote in the middle of a cell is a character', () => {
		expect(cellsOf('5" tube;b\n')).toEqual([['5" tube', 'b']]);
	});

	test('a line without end is reported, not kept', () => {
		const { records, faults } = scan(['a;b\n', ...Array.from({ length: 30 }, () => 'x'.repeat(100_000))]);
		expect(records).toEqual([{ line: 1, cells: ['a', 'b'] }]);
		expect(faults[0]).toEqual(['line-too-long', 2]);
	});

	test('what is written comes back, wherever the pieces are cut', () => {
		const cell = fc.string({
			unit: fc.constantFrom('a', 'é', ';', ',', '"', '\n', ' ', '\r\n'),
			maxLength: 6,
		});
		const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 });
		fc.assert(
			fc.property(
				table,
				fc.array(fc.nat(200), { maxLength: 6 }),
				fc.constantFrom(';', ','),
				(rows, cuts, separator) => {
					const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
					const text = rows.map((row) => row.map(quoted).join(separator)).join('\n');
					const at = [0, ...cuts.map((cut) => cut % (text.length + 1)).sort((a, b) => a - b), text.length];
					const pieces = at.slice(1).map((end, i) => text.slice(at[i], end));
					const { records, faults } = scan(pieces, separator);
					expect(faults).toEqual([]);
					expect(records.map(({ cells }) => cells)).toEqual(rows);
					let line = 1;
					for (const [i, row] of rows.entries()) {
						expect(records[i].line).toBe(line);
						line += 1 + row.join('').split('\n').length - 1;
					}
				},
			),
		);
	});
});
