import { attributeOf } from '../xmlScanner.ts';
import type { ZipArchive, ZipEntry } from '../zipArchive.ts';
import { shownNumber } from './numberFormat.ts';
import { scanPart, type Workbook } from './workbook.ts';

/** Unpacked size of one sheet, bytes; it is read piece by piece. */
const SHEET_LIMIT = 600e6;
/** Columns and rows that a sheet can have; cells beyond are none. */
const MOST_COLUMNS = 1000;
const MOST_ROWS = 1_048_576;
const LONGEST_CELL = 32_767;
const MOST_MERGES = 100_000;

export interface SheetRow {
	/** Row of the sheet, the first being 1. */
	readonly row: number;
	readonly cells: readonly string[];
}

export interface SheetRead {
	/** Cells with a formula whose result the file does not hold: read as empty. */
	readonly formulasWithoutResult: number;
}

/** Cells that stand for those below them: first and last row, 0-based column. */
export interface Merge {
	readonly column: number;
	readonly from: number;
	readonly to: number;
}

/** Merged cells that reach over several rows; they stand behind the rows in the file. */
export async function readMerges(archive: ZipArchive, entry: ZipEntry): Promise<Merge[]> {
	const merges: Merge[] = [];
	await scanPart(archive, entry, SHEET_LIMIT, {
		open(name, tag) {
			if (name !== 'mergeCell' || merges.length >= MOST_MERGES) return;
			const [start, end] = (attributeOf(tag, 'ref') ?? '').split(':').map(placeOf);
			if (start && end && end.row > start.row && end.row <= MOST_ROWS)
				merges.push({ column: start.column, from: start.row, to: end.row });
		},
	});
	return merges.sort((a, b) => a.from - b.from);
}

/**
 * Visits the rows of a sheet that hold anything, cells as they are shown. A merged cell stands in every row that it
 * reaches over. `false` from the visitor ends the reading.
 */
export async function readRows(
	archive: ZipArchive,
	entry: ZipEntry,
	{ strings, formats, is1904 }: Workbook,
	merges: readonly Merge[],
	visit: (row: SheetRow) => boolean | undefined,
	mostColumns = MOST_COLUMNS,
): Promise<SheetRead> {
	const merged = new MergedCells(merges);
	let formulasWithoutResult = 0;
	let stopped = false;
	let row = 0;
	let cells: string[] = [];
	let column = -1;
	let type = '';
	let style = 0;
	let value = '';
	let hasFormula = false;
	let reads = false;
	const cellText = (): string => {
		switch (type) {
			case 's':
				return strings[Number(value)] ?? '';
			case 'b':
				return value === '1' ? 'VRAI' : value === '0' ? 'FAUX' : value;
			case '':
			case 'n':
				return shownNumber(value, formats[style] ?? { kind: 'plain' }, is1904);
			default:
				return value;
		}
	};
	await scanPart(
		archive,
		entry,
		SHEET_LIMIT,
		{
			open(name, tag) {
				if (name === 'c') {
					const place = placeOf(attributeOf(tag, 'r') ?? '');
					column = place ? place.column : column + 1;
					type = attributeOf(tag, 't') ?? '';
					style = Number(attributeOf(tag, 's') ?? 0);
					value = '';
					hasFormula = false;
				} else if (name === 'v' || name === 't') reads = true;
				else if (name === 'f') hasFormula = true;
				else if (name === 'row') {
					const stated = Number(attributeOf(tag, 'r') ?? NaN);
					row = Number.isInteger(stated) && stated > row ? stated : row + 1;
					cells = [];
					column = -1;
				}
			},
			text(piece) {
				if (reads && value.length < LONGEST_CELL) value += piece.slice(0, LONGEST_CELL);
			},
			close(name) {
				if (name === 'v' || name === 't') reads = false;
				else if (name === 'c') {
					if (hasFormula && value === '') formulasWithoutResult++;
					if (value === '' || column >= mostColumns) return;
					while (cells.length < column) cells.push('');
					cells[column] = cellText();
				} else if (name === 'row' && !stopped && row <= MOST_ROWS) {
					merged.fill(row, cells);
					if (cells.some((cell) => cell.trim() !== '') && visit({ row, cells }) === false) stopped = true;
				}
			},
		},
		() => !stopped,
	);
	return { formulasWithoutResult };
}

/** Puts the value of a merged cell into the rows below its first. */
class MergedCells {
	readonly #coming: readonly Merge[];
	#next = 0;
	#open: { readonly merge: Merge; readonly value: string }[] = [];

	constructor(merges: readonly Merge[]) {
		this.#coming = merges;
	}

	fill(row: number, cells: string[]): void {
		this.#open = this.#open.filter(({ merge }) => merge.to >= row);
		for (const { merge, value } of this.#open) {
			while (cells.length < merge.column) cells.push('');
			if ((cells[merge.column] ?? '') === '') cells[merge.column] = value;
		}
		for (; this.#next < this.#coming.length && this.#coming[this.#next].from <= row; this.#next++) {
			const merge = this.#coming[this.#next];
			const value = cells[merge.column] ?? '';
			if (merge.from === row && value !== '') this.#open.push({ merge, value });
		}
	}
}

/** 'B12' → column 1, row 12; undefined for other text. */
function placeOf(reference: string): { column: number; row: number } | undefined {
	const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference);
	if (!match) return undefined;
	let column = 0;
	for (const letter of match[1]) column = column * 26 + letter.charCodeAt(0) - 64;
	return { column: column - 1, row: Number(match[2]) };
}
