import type { FileTable } from '../fileTable.ts';
import { sheetXml, tableRowsAbove, type XlsxSheet } from './sheetXml.ts';
import { stylesXml } from './styles.ts';
import { DECLARATION, escapedXml } from './xml.ts';

export type { XlsxSheet } from './sheetXml.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Rows of a sheet, headings and titles included, and the characters of a cell that Excel opens. */
const MOST_ROWS = 1_048_576;

/**
 * A workbook (ECMA-376, transitional): texts, codes among them, are text; numbers are numbers with a format; headings
 * stay in sight and are repeated on each printed page. Throws a RangeError where a table has more rows than Excel
 * opens.
 */
export async function workbook(
	sheets: readonly XlsxSheet[],
	{ title, madeOn }: { title: string; madeOn: string },
): Promise<Uint8Array<ArrayBuffer>> {
	for (const { table } of sheets)
		if (table && table.rows.length > MOST_ROWS - 100)
			throw new RangeError(`${table.rows.length} > ${MOST_ROWS}`);
	const { zipSync } = await import('fflate');
	const encoder = new TextEncoder();
	const parts: Record<string, string> = {
		'[Content_Types].xml': contentTypes(sheets),
		'_rels/.rels': relations([
			[`${RELATIONS}/officeDocument`, 'xl/workbook.xml'],
			[
				'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
				'docProps/core.xml',
			],
		]),
		'docProps/core.xml': coreProperties(title, madeOn),
		'xl/workbook.xml': workbookXml(sheets),
		'xl/_rels/workbook.xml.rels': relations([
			...sheets.map((_, index): [string, string] => [
				`${RELATIONS}/worksheet`,
				`worksheets/sheet${index + 1}.xml`,
			]),
			[`${RELATIONS}/styles`, 'styles.xml'],
		]),
		'xl/styles.xml': stylesXml(),
	};
	const files = Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, encoder.encode(text)]));
	sheets.forEach((sheet, index) => {
		files[`xl/worksheets/sheet${index + 1}.xml`] = encoder.encode(sheetXml(sheet));
	});
	return zipSync(files, { level: 6 });
}

function contentTypes(sheets: readonly XlsxSheet[]): string {
	const override = (part: string, type: string): string =>
		`<Override PartName="/${part}" ContentType="${type}"/>`;
	return `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
		override('xl/workbook.xml', `${CONTENT}.sheet.main+xml`),
		override('xl/styles.xml', `${CONTENT}.styles+xml`),
		override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
		...sheets.map((_, index) => override(`xl/worksheets/sheet${index + 1}.xml`, `${CONTENT}.worksheet+xml`)),
	].join('')}</Types>`;
}

const relations = (targets: readonly (readonly [type: string, target: string])[]): string =>
	`${DECLARATION}<Relationships xmlns="${PACKAGE_RELATIONS}">${targets
		.map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`)
		.join('')}</Relationships>`;

const coreProperties = (title: string, madeOn: string): string =>
	`${DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapedXml(title)}</dc:title><dc:creator>Maillage</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">${madeOn}T00:00:00Z</dcterms:created></cp:coreProperties>`;

function workbookXml(sheets: readonly XlsxSheet[]): string {
	const entries = sheets
		.map(
			({ name }, index) =>
				`<sheet name="${escapedXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
		)
		.join('');
	const titles = sheets.map(({ name, table, lines }, index) =>
		table ? printTitles(name, index, tableRowsAbove(lines) + 1) : '',
	);
	return `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${entries}</sheets><definedNames>${titles.join('')}</definedNames></workbook>`;
}

/** The row of headings comes again on each printed page. */
const printTitles = (sheet: string, index: number, row: number): string =>
	`<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${escapedXml(sheet)}'!$${row}:$${row}</definedName>`;

/** A table without the columns whose texts outgrow a cell. */
export const withoutLongTexts = ({ columns, rows }: FileTable): FileTable => {
	const kept = columns.map((_, at) => at).filter((at) => !columns[at].isLong);
	return { columns: kept.map((at) => columns[at]), rows: rows.map((row) => kept.map((at) => row[at])) };
};
