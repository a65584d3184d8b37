import type { Format } from './callWords.ts';

/** Data that JSON can hold. */
type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };
export type PlainRow = { readonly [key: string]: Plain };

/**
 * A command's answer as text: JSON with one element a line, CSV with comma and decimal point, or columns to read. An
 * answer of several lists gives its single figures first, then each list under its name, with an empty line between.
 */
export function formatted(answer: readonly PlainRow[] | PlainRow, format: Format): string {
	if (format === 'json') return `${asJson(answer)}\n`;
	const asText = format === 'csv' ? asCsv : asColumns;
	const end = format === 'csv' ? '\r\n' : '\n';
	if (isRows(answer)) return asText(tableOf(answer));
	const lists = Object.entries(answer).flatMap(([key, value]): [string, readonly PlainRow[]][] =>
		Array.isArray(value) && value.length > 0 && isRows(value) ? [[key, value]] : [],
	);
	const single = Object.entries(answer).filter(([key]) => !lists.some(([name]) => name === key));
	return [
		asText(tableOf(single.map(([key, value]) => ({ key, value })))),
		...lists.map(([name, rows]) => `${name}${end}${asText(tableOf(rows))}`),
	].join(end);
}

const isRows = (answer: Plain): answer is readonly PlainRow[] =>
	Array.isArray(answer) &&
	answer.every((row) => typeof row === 'object' && row !== null && !Array.isArray(row));

/** A line of names, and a line of cells each row. */
function tableOf(rows: readonly PlainRow[]): string[][] {
	const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
	return [columns, ...rows.map((row) => columns.map((column) => cellText(row[column])))];
}

function asJson(answer: readonly PlainRow[] | PlainRow): string {
	if (!Array.isArray(answer)) return JSON.stringify(answer);
	return answer.length === 0 ? '[]' : `[\n${answer.map((row) => JSON.stringify(row)).join(',\n')}\n]`;
}

function cellText(value: Plain | undefined): string {
	if (value === undefined || value === null) return '';
	if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value.join(' ');
	return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

const asCsv = (cells: readonly string[][]): string =>
	cells
		.map((row) =>
			row.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(','),
		)
		.map((line) => `${line}\r\n`)
		.join('');

const WIDEST_COLUMN = 48;

function asColumns(cells: readonly string[][]): string {
	const shown = cells.map((row) => row.map((cell) => shortened(printable(cell))));
	const widths = shown[0].map((_, column) => Math.max(...shown.map((row) => row[column].length)));
	return shown
		.map((row) =>
			row
				.map((cell, column) => cell.padEnd(widths[column]))
				.join('  ')
				.trimEnd(),
		)
		.map((line) => `${line}\n`)
		.join('');
}

const shortened = (text: string): string =>
	text.length > WIDEST_COLUMN ? `${text.slice(0, WIDEST_COLUMN - 1)}…` : text;

/** Text without control characters: a name in a file must not drive the terminal. */
export const printable = (text: string): string => text.replace(/\p{Cc}/gu, ' ');
