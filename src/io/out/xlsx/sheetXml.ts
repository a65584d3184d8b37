import type { Cell, FileColumn, FileTable } from '../fileTable.ts';
import { styleNumber, styleOf } from './styles.ts';
import { DECLARATION, escapedXml } from './xml.ts';

/** A sheet: a title, lines of text, and a table below them; without a table the lines are paragraphs. */
export interface XlsxSheet {
	/** At most 31 characters, without : \ / ? * [ ]. */
	readonly name: string;
	readonly title: string;
	readonly lines: readonly string[];
	readonly table?: FileTable;
}

const UNKNOWN = 'inconnu';
const NARROWEST = 9;
const WIDEST = 44;
const PARAGRAPH_WIDTH = 120;

/** Rows above the headings of a table: title, lines, an empty one. */
export const tableRowsAbove = (lines: readonly string[]): number => lines.length + 2;

/** The XML of a sheet. */
export function sheetXml({ title, lines, table }: XlsxSheet): string {
	const textStyle = styleNumber(table ? 'line' : 'paragraph');
	const rows = [
		textRow(1, title, styleNumber('title')),
		...lines.map((line, i) => textRow(i + 2, line, textStyle)),
	];
	const parts = table ? tableParts(table, tableRowsAbove(lines)) : paragraphParts;
	return `${DECLARATION}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0" showGridLines="0">${parts.pane}</sheetView></sheetViews><cols>${parts.columns}</cols><sheetData>${rows.join('')}${parts.rows}</sheetData>${parts.filter}<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`;
}

const textRow = (row: number, text: string, style: number): string =>
	`<row r="${row}">${textCell(`A${row}`, text, style)}</row>`;

const textCell = (place: string, text: string, style: number): string =>
	`<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapedXml(text)}</t></is></c>`;

interface Parts {
	readonly pane: string;
	readonly columns: string;
	readonly rows: string;
	readonly filter: string;
}

const columnWidth = (at: number, width: number): string =>
	`<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`;

const paragraphParts: Parts = { pane: '', columns: columnWidth(0, PARAGRAPH_WIDTH), rows: '', filter: '' };

function tableParts({ columns, rows }: FileTable, above: number): Parts {
	const letters = columns.map((_, at) => lettersOf(at));
	const styles = columns.map(styleOf);
	const headingRow = above + 1;
	const headings = columns.map(({ heading, unit, kind }, at) =>
		textCell(
			`${letters[at]}${headingRow}`,
			kind === 'decimal' && unit !== '' ? `${heading} (${unit})` : heading,
			styleNumber(kind === 'text' ? 'textHeading' : 'numberHeading'),
		),
	);
	const body = rows.map((row, index) => {
		const number = headingRow + 1 + index;
		const cells = row.map((cell, at) => cellXml(`${letters[at]}${number}`, cell, styles[at]));
		return `<row r="${number}">${cells.join('')}</row>`;
	});
	const last = letters.at(-1) ?? 'A';
	return {
		pane: `<pane ySplit="${headingRow}" topLeftCell="A${headingRow + 1}" activePane="bottomLeft" state="frozen"/>`,
		columns: columns.map((column, at) => columnWidth(at, widthOf(column, rows, at))).join(''),
		rows: `<row r="${headingRow}">${headings.join('')}</row>${body.join('')}`,
		filter: `<autoFilter ref="A${headingRow}:${last}${headingRow + Math.max(1, rows.length)}"/>`,
	};
}

function cellXml(place: string, cell: Cell, style: number): string {
	if (cell === '') return '';
	if (typeof cell === 'string') return textCell(place, cell, style);
	if (Number.isNaN(cell)) return textCell(place, UNKNOWN, styleNumber('unknown'));
	return `<c r="${place}" s="${style}"><v>${cell}</v></c>`;
}

/** 0 is A, 26 is AA. */
function lettersOf(column: number): string {
	const letter = String.fromCharCode(65 + (column % 26));
	return column < 26 ? letter : lettersOf(Math.floor(column / 26) - 1) + letter;
}

/** Characters of the longest cell, and of a heading in two or three lines. */
function widthOf({ heading, kind }: FileColumn, rows: FileTable['rows'], at: number): number {
	let longest = Math.max(NARROWEST, Math.ceil(heading.length / 2.5));
	for (const row of rows) {
		const cell = row[at];
		const length = kind === 'text' ? String(cell).length : String(Math.round(Number(cell))).length + 4;
		if (length > longest) longest = length;
	}
	return Math.min(WIDEST, longest + 2);
}
