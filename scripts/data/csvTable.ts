import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { DataFault } from './dataFault.ts';

/** One row of a source table; cells are read by column name. */
export interface CsvRow {
	text(column: string): string;
	/** NaN for an empty cell or 'NA' (unknown); a fault that names file, row and column for anything else. */
	number(column: string): number;
	/** A fault for an INSEE code that is not five characters long. */
	code(column: string): string;
}

/**
 * Reads a source table: UTF-8 CSV with comma, quoted cells allowed, first line = names of columns. Throws a
 * DataFault that names file, row and column where a column is missing or a row has another number of cells.
 */
export function* readCsv(path: string, columns: readonly string[]): Generator<CsvRow> {
	const file = basename(path);
	const lines = readText(path, file).split(/\r?\n/);
	const header = cellsOf(lines[0].replace(/^\uFEFF/, ''), file, 1);
	const places = new Map<string, number>();
	for (const column of columns) {
		const place = header.indexOf(column);
		if (place < 0)
			throw new DataFault({
				rule: 'missing-column',
				file,
				row: 1,
				column,
				values: { present: header.join(', ') },
			});
		places.set(column, place);
	}
	for (let i = 1; i < lines.length; i++) {
		if (lines[i] === '') continue;
		const cells = cellsOf(lines[i], file, i + 1);
		if (cells.length !== header.length)
			throw new DataFault({
				rule: 'cell-count',
				file,
				row: i + 1,
				values: { found: cells.length, expected: header.length },
			});
		yield rowOf(cells, places, file, i + 1);
	}
}

function readText(path: string, file: string): string {
	try {
		const text = readFileSync(path, 'utf8');
		if (text.trim() === '') throw new DataFault({ rule: 'empty-file', file });
		return text;
	} catch (error) {
		if (error instanceof DataFault) throw error;
		throw new DataFault({ rule: 'unreadable-file', file, values: { reason: (error as Error).message } });
	}
}

function rowOf(cells: string[], places: Map<string, number>, file: string, row: number): CsvRow {
	const text = (column: string): string => {
		const place = places.get(column);
		if (place === undefined) throw new Error(`readCsv: column '${column}' was not asked for`);
		return cells[place];
	};
	const bad = (column: string, expected: string): DataFault =>
		new DataFault({ rule: 'bad-cell', file, row, column, values: { found: text(column), expected } });
	return {
		text,
		number: (column) => {
			const cell = text(column);
			if (cell === '' || cell === 'NA') return NaN;
			const value = Number(cell);
			if (!Number.isFinite(value)) throw bad(column, '12.5');
			return value;
		},
		code: (column) => {
			if (!/^[0-9A-Z]{2}[0-9]{3}$/.test(text(column))) throw bad(column, '37261');
			return text(column);
		},
	};
}

function cellsOf(line: string, file: string, row: number): string[] {
	if (!line.includes('"')) return line.split(',');
	const cells: string[] = [];
	let at = 0;
	for (;;) {
		if (line[at] !== '"') {
			const end = line.indexOf(',', at);
			cells.push(line.slice(at, end < 0 ? undefined : end));
			if (end < 0) return cells;
			at = end + 1;
			continue;
		}
		let end = at + 1;
		while (end < line.length && (line[end] !== '"' || line[end + 1] === '"'))
			end += line[end] === '"' ? 2 : 1;
		if (end >= line.length) throw new DataFault({ rule: 'open-quote', file, row });
		cells.push(line.slice(at + 1, end).replaceAll('""', '"'));
		if (end + 1 >= line.length) return cells;
		at = end + 2;
	}
}
