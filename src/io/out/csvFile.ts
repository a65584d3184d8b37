import type { Cell, FileColumn, FileTable } from './fileTable.ts';
import { guardedCell } from '../table/guardedCell.ts';

export interface CsvChoices {
	/**
	 * Writes codes with a leading 0 as ="01001", so that Excel shows it; other programs then read the formula. Without
	 * it codes are plain.
	 */
	readonly codesForExcel: boolean;
}

/**
 * A table as a French Excel opens it by a double click: semicolons, decimal comma, UTF-8 with byte order mark, CRLF.
 * Unknown numbers are empty cells. Texts that Excel would take for a formula are guarded (`guardedCell`).
 */
export function csvFile(
	{ columns, rows }: FileTable,
	{ codesForExcel }: CsvChoices,
): Uint8Array<ArrayBuffer> {
	const lines = [columns.map(({ key }) => key).join(';')];
	for (const row of rows)
		lines.push(row.map((cell, at) => csvCell(cell, columns[at], codesForExcel)).join(';'));
	return new TextEncoder().encode(`\ufeff${lines.join('\r\n')}\r\n`);
}

/** The column whose codes may begin with 0. */
const CODE_KEY = 'code_commune';

function csvCell(cell: Cell, { key }: FileColumn, codesForExcel: boolean): string {
	if (typeof cell === 'number') return Number.isNaN(cell) ? '' : plainNumber(cell).replace('.', ',');
	if (codesForExcel && key === CODE_KEY && cell.startsWith('0')) return `"=""${cell}"""`;
	const text = guardedCell(cell);
	return /[";\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Digits without exponent. */
const plainNumber = (value: number): string =>
	Math.abs(value) < 1e21 && !String(value).includes('e')
		? String(value)
		: value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 12 });
