import { listColumns } from '../table/columnNames.ts';
import { aboveRows } from '../table/tableShape.ts';

/** A line of a table, before it is known which one holds the headings. */
export interface TableLine {
	readonly line: number;
	readonly cells: readonly string[];
}

/** The line of headings, 0 for none, with a heading for each column. */
export interface TableHeading {
	readonly line: number;
	readonly headings: readonly string[];
}

/** Lines among which the headings are looked for. */
const WITHIN = 60;
const NUMBER = /^[-+]?[\d\s.,\u00a0\u202f%]+$/;

/**
 * Finds the headings among the first lines: one that names a list of communes, else the first full line of words
 * above the rows. A table that begins with its rows has none: its columns are called A, B, C.
 */
export function headingOf(lines: readonly TableLine[]): TableHeading {
	const first = lines.filter(({ cells }) => cells.some(isFilled)).slice(0, WITHIN);
	const width = Math.max(0, ...first.map(({ cells }) => cells.length));
	const named =
		first.find(({ cells }) => listColumns(cells) !== undefined) ??
		aboveRows(first).find(({ cells }) => mayBeHeading(cells) && listColumns(cells, true) !== undefined) ??
		fullLine(first);
	return {
		line: named?.line ?? 0,
		headings: Array.from({ length: width }, (_, column) => named?.cells[column]?.trim() || letterOf(column)),
	};
}

/** The first line that is as full as most, if it holds words only. */
function fullLine(lines: readonly TableLine[]): TableLine | undefined {
	const line = aboveRows(lines).at(-1);
	return line && mayBeHeading(line.cells) ? line : undefined;
}

const LONGEST_HEADING = 80;

const mayBeHeading = (cells: readonly string[]): boolean =>
	cells.every((cell) => cell.length <= LONGEST_HEADING && (!isFilled(cell) || !NUMBER.test(cell.trim()))) &&
	new Set(cells.filter(isFilled)).size === cells.filter(isFilled).length;

const isFilled = (cell: string): boolean => cell.trim() !== '';

/** 'A' to 'Z', 'AA', …: what spreadsheets call a column. */
function letterOf(column: number): string {
	const rest = String.fromCharCode(65 + (column % 26));
	return column < 26 ? rest : letterOf(Math.floor(column / 26) - 1) + rest;
}
