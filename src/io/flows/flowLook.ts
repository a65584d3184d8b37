import type { Problem } from '../../base/problem.ts';
import { csvLayer } from '../incoming/csvLayer.ts';
import type { Layer } from '../incoming/layer.ts';
import { openFile } from '../incoming/openFile.ts';
import { ReadFault } from '../incoming/readFault.ts';
import { fullCode } from '../resolve/communeCode.ts';
import { memorySource, type ByteSource } from '../table/byteSource.ts';
import { natureOf, textOf, type Encoding } from '../table/encoding.ts';
import type { DecimalSign } from '../table/numbers.ts';
import { countSignOf } from './patientCounts.ts';
import { newlineOf, separatorsByFit, shapeOf } from '../table/tableShape.ts';
import type { TextShape } from './recordBytes.ts';
import { areFlowHeadings, likelyColumns, yearsIn, type FlowColumns } from './flowColumns.ts';

/** First rows of a table, as they stand. */
export interface PreviewRow {
	readonly row: number;
	readonly cells: readonly string[];
}

/** A table of rows: one flow each. */
export interface LongTable {
	readonly kind: 'long';
	readonly headings: readonly string[];
	/** Row of the headings, 0 for none. */
	readonly headingRow: number;
	readonly columns: FlowColumns;
	readonly decimal: DecimalSign;
	readonly preview: readonly PreviewRow[];
	/** How the text is cut; absent where the rows come from a sheet. */
	readonly text?: TextShape;
	readonly layer?: Layer;
}

/** Sheets with residence in rows and care in columns. */
export interface MatrixTables {
	readonly kind: 'matrix';
	readonly sheets: readonly Layer[];
	readonly headings: readonly string[];
	readonly headingRow: number;
	readonly decimal: DecimalSign;
	readonly preview: readonly PreviewRow[];
}

type FlowTable = LongTable | MatrixTables;

/** What a file turned out to be before all of it is read. */
export interface FlowLook {
	readonly table: FlowTable;
	readonly yearsInName: readonly number[];
	readonly yearsInHeadings: readonly number[];
	/** INSEE's file of commuters, known by its headings. */
	readonly isCommuting: boolean;
	readonly problems: readonly Problem[];
}

const SAMPLE_BYTES = 1 << 19;
const SAMPLE_ROWS = 400;
const PREVIEW_ROWS = 8;
/** Width of matrices that are read: all the communes of a large region. */
const MOST_COLUMNS = 16_384;
/** Share of the cells of a matrix's first row that must be codes. */
const CODED = 0.5;
/** Share of the cells of a column that must be alike. */
const FILLED = 0.9;
const COUNT_LIKE = /^([\d.,\s]+|NS|s)$/i;

/** Finds out what a file of flows holds, from its first rows. Throws a ReadFault where it holds none. */
export async function flowLook(source: ByteSource): Promise<FlowLook> {
	const head = await source.slice(0, SAMPLE_BYTES);
	const nature = await natureOf(memorySource(source.name, head));
	if (nature === 'spreadsheet-file' || (typeof nature === 'string' && head[0] === 0x50))
		return sheetsLook(source);
	if (typeof nature === 'string') throw new ReadFault({ rule: nature });
	let sample = '';
	for await (const piece of textOf(memorySource('', head), nature.encoding)) sample += piece;
	if (sample.trim() === '') throw new ReadFault({ rule: 'empty-file' });
	if (/^\s*(<|\{|\[)/.test(sample)) {
		// other formats than tables are told apart and worded in one place
		const opened = await openFile(source, () => undefined);
		if (!opened.ok) throw new ReadFault(opened.error);
	}
	if (source.sizeBytes > head.length) sample = sample.slice(0, sample.lastIndexOf('\n') + 1) || sample;
	const table = longText(sample, nature.encoding) ?? (await csvMatrix(source));
	if (!table) throw noFlows(sample);
	return lookOf(source.name, table, []);
}

const lookOf = (file: string, table: FlowTable, problems: readonly Problem[]): FlowLook => ({
	table,
	yearsInName: yearsIn(file.replace(/\.[^.]*$/, '')),
	yearsInHeadings: [...new Set(table.headings.flatMap(yearsIn))].sort((a, b) => a - b),
	isCommuting: table.headings.some((heading) => /^NBFLUX/i.test(heading)),
	problems,
});

function longText(sample: string, encoding: Encoding): LongTable | undefined {
	const shape = shapeOf(sample, areFlowHeadings);
	const newline = newlineOf(sample);
	if ('firstLine' in shape) return withoutHeadings(sample, newline, encoding);
	const { separator, headings, headerLine } = shape;
	const tries = separatorsByFit(sample, newline).find((one) => one.separator === separator)!;
	const rows = tries.records
		.filter(({ line }) => line > headerLine)
		.map(({ line, cells }) => ({ row: line, cells }));
	const columns = withCounts(likelyColumns(headings), headings, rows);
	return {
		kind: 'long',
		headings,
		headingRow: headerLine,
		columns,
		decimal: signOf(rows, columns),
		preview: rows.slice(0, PREVIEW_ROWS),
		text: { separator, newline, encoding },
	};
}

/** The columns with that of the counts, where no heading tells: the first other one that holds numbers. */
function withCounts(
	columns: FlowColumns,
	headings: readonly string[],
	rows: readonly PreviewRow[],
): FlowColumns {
	if (columns.patients !== undefined) return columns;
	const taken = new Set(Object.values(columns));
	const patients = headings.findIndex((_, at) => {
		const filled = rows.map(({ cells }) => (cells[at] ?? '').trim()).filter((cell) => cell !== '');
		const counts = filled.filter((cell) => COUNT_LIKE.test(cell)).length;
		return !taken.has(at) && filled.length > 0 && counts >= FILLED * filled.length;
	});
	return patients < 0 ? columns : { ...columns, patients };
}

/** A table that begins with its rows: two codes and a number in each. */
function withoutHeadings(sample: string, newline: '\n' | '\r', encoding: Encoding): LongTable | undefined {
	const [{ separator, records }] = separatorsByFit(sample, newline);
	const rows = records.map(({ line, cells }) => ({ row: line, cells }));
	const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
	const share = (at: number, fits: (cell: string) => boolean): number =>
		rows.filter(({ cells }) => fits((cells[at] ?? '').trim())).length / Math.max(1, rows.length);
	const places = Array.from({ length: width }, (_, at) => at).filter((at) => share(at, isCode) > FILLED);
	const counts = Array.from({ length: width }, (_, at) => at).filter(
		(at) => !places.slice(0, 2).includes(at) && share(at, (cell) => COUNT_LIKE.test(cell)) > FILLED,
	);
	if (places.length < 2 || width > 20 || counts.length === 0) return undefined;
	const [residence, care] = places;
	const columns = { residence, care, patients: counts.at(-1)! };
	return {
		kind: 'long',
		headings: Array.from({ length: width }, (_, at) => String.fromCharCode(65 + at)),
		headingRow: 0,
		columns,
		decimal: signOf(rows, columns),
		preview: rows.slice(0, PREVIEW_ROWS),
		text: { separator, newline, encoding },
	};
}

const isCode = (cell: string): boolean => fullCode(cell, undefined) !== undefined && /\d{3}$/.test(cell);

const signOf = (rows: readonly PreviewRow[], { patients }: FlowColumns): DecimalSign =>
	countSignOf(rows.map(({ cells }) => cells[patients ?? -1] ?? ''));

async function csvMatrix(source: ByteSource): Promise<MatrixTables | undefined> {
	return matrixOf([await csvLayer(source, () => undefined, MOST_COLUMNS)]);
}

async function sheetsLook(source: ByteSource): Promise<FlowLook> {
	const opened = await openFile(source, () => undefined, MOST_COLUMNS);
	if (!opened.ok) throw new ReadFault(opened.error);
	if (!('layers' in opened.value))
		throw new ReadFault({ rule: 'no-flow-columns', values: { found: opened.value.kind } });
	const layers = opened.value.layers.filter(({ hasShapes }) => !hasShapes);
	const table = (await longSheet(layers)) ?? (await matrixOf(layers));
	if (!table) throw noFlows(layers[0]?.headings.join(' | ') ?? '');
	return lookOf(source.name, table, opened.value.problems);
}

async function longSheet(layers: readonly Layer[]): Promise<LongTable | undefined> {
	for (const layer of layers) {
		const lines = await firstLines(layer);
		const header =
			lines.find(({ cells }) => areFlowHeadings(cells, false)) ??
			lines.find(({ cells }) => areFlowHeadings(cells, true));
		if (!header) continue;
		const rows = lines.filter(({ row }) => row > header.row);
		const columns = withCounts(likelyColumns(header.cells), header.cells, rows);
		return {
			kind: 'long',
			headings: header.cells.map((cell) => cell.trim()),
			headingRow: header.row,
			columns,
			decimal: signOf(rows, columns),
			preview: rows.slice(0, PREVIEW_ROWS),
			layer,
		};
	}
	return undefined;
}

/** The sheets that are matrices: codes across one of the first rows, and codes down the first column below it. */
async function matrixOf(layers: readonly Layer[]): Promise<MatrixTables | undefined> {
	const sheets: Layer[] = [];
	let first: PreviewRow[] | undefined;
	let header: PreviewRow | undefined;
	for (const layer of layers) {
		const lines = await firstLines(layer);
		const found = matrixHeader(lines);
		if (!found) continue;
		sheets.push(layer);
		first ??= lines;
		header ??= found;
	}
	if (!first || !header) return undefined;
	const { row: headingRow, cells } = header;
	const below = first.filter(({ row }) => row > headingRow);
	return {
		kind: 'matrix',
		sheets,
		headings: cells,
		headingRow,
		decimal: countSignOf(below.slice(0, 50).flatMap((line) => line.cells.slice(1, 200))),
		preview: below.slice(0, PREVIEW_ROWS),
	};
}

/** The row of a matrix that names its columns; undefined where it is no matrix. */
export function matrixHeader(lines: readonly PreviewRow[]): PreviewRow | undefined {
	return lines.slice(0, 20).find(({ cells, row }) => {
		if (isPlaceLike(cells[0] ?? '')) return false;
		const names = cells.slice(1).filter((cell) => cell.trim() !== '');
		const coded = names.filter((cell) => isPlaceLike(cell)).length;
		if (names.length < 2 || coded < CODED * names.length) return false;
		const below = lines.filter((line) => line.row > row && (line.cells[0] ?? '').trim() !== '');
		return (
			below.length > 0 && below.filter((line) => isPlaceLike(line.cells[0])).length >= CODED * below.length
		);
	});
}

const isPlaceLike = (cell: string): boolean =>
	isCode(cell.trim().split(/\s|-/)[0]) || /^\d{5}$/.test(cell.trim());

/** The headings of a layer, as a row, and its first rows. */
export async function firstLines(layer: Layer): Promise<PreviewRow[]> {
	const lines: PreviewRow[] = [];
	if (layer.headingRow > 0) lines.push({ row: layer.headingRow, cells: layer.headings });
	await layer.visit(({ row, cells }) => lines.push({ row, cells }) < SAMPLE_ROWS);
	return lines;
}

const noFlows = (found: string): ReadFault =>
	new ReadFault({ rule: 'no-flow-columns', values: { found: found.split(/[\r\n]/)[0].slice(0, 160) } });
