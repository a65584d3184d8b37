import { CRITERIA } from '../../model/consultation.ts';
import type { ConsultationTexts } from '../../base/messages/consultation.fr.ts';
import { guardedCell } from '../table/guardedCell.ts';
import type { NumberedSheet } from './sheetNumbers.ts';

/** A table as CSV that a French spreadsheet opens right: semicolons, byte order mark, CRLF; no cell begins a formula. */
export function spreadsheetCsv(rows: readonly (readonly string[])[]): string {
	const lines = rows.map((cells) => cells.map(csvCell).join(';'));
	return `\ufeff${lines.join('\r\n')}\r\n`;
}

function csvCell(cell: string): string {
	const text = guardedCell(cell);
	return /[;"\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The table to be filled in: a row a sheet, with its number and what is known already; the rest is empty. */
export function formFile(
	sheets: readonly NumberedSheet[],
	nameOf: (commune: string) => string,
	{ form, criteria, professions }: Pick<ConsultationTexts, 'form' | 'criteria' | 'professions'>,
): string {
	const { ref, code, commune, profession, towards, date, channel, name, note } = form.headings;
	const asked = CRITERIA.map((criterion) => criteria[criterion]);
	return spreadsheetCsv([
		[ref, code, commune, profession, towards, ...asked, date, channel, name, note],
		...sheets.map((sheet) => [
			sheet.ref,
			sheet.commune,
			nameOf(sheet.commune),
			sheet.profession ? professions[sheet.profession] : '',
			...Array.from({ length: asked.length + 5 }, () => ''),
		]),
	]);
}
