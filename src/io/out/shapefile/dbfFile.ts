import type { Cell, FileColumn, FileTable } from '../fileTable.ts';

/** Bytes that a text field of dBase holds. */
const LONGEST_TEXT = 254;
const NUMBER_WIDTH = 19;
/** Wide enough for any count, and read as a whole number. */
const INTEGER_WIDTH = 15;
const HEADER_BYTES = 32;
const FIELD_BYTES = 32;
const RECORD_START = 0x20;

/** A table in dBase III, texts in UTF-8, and how many of its texts were cut to 254 bytes. */
export interface DbfFile {
	readonly bytes: Uint8Array<ArrayBuffer>;
	readonly cutTexts: number;
}

interface Field {
	readonly column: FileColumn;
	readonly width: number;
	readonly cells: readonly Uint8Array[];
}

/** Writes the columns that dBase can hold; unknown numbers are blank, which readers take as null. */
export function dbfFile({ columns, rows }: FileTable, madeOn: string): DbfFile {
	let cutTexts = 0;
	const fields = columns.flatMap((column, at): Field[] => {
		if (column.isLong) return [];
		const cells = rows.map((row) => {
			const { bytes, isCut } = cellBytes(row[at], column);
			if (isCut) cutTexts++;
			return bytes;
		});
		const longest = cells.reduce((most, { length }) => Math.max(most, length), 1);
		return [{ column, width: widthOf(column, longest), cells }];
	});
	const headerBytes = HEADER_BYTES + FIELD_BYTES * fields.length + 1;
	const recordBytes = 1 + fields.reduce((sum, { width }) => sum + width, 0);
	const bytes = new Uint8Array(headerBytes + recordBytes * rows.length + 1);
	const view = new DataView(bytes.buffer);
	writeHeader(view, { rows: rows.length, headerBytes, recordBytes, madeOn });
	fields.forEach((field, index) => writeField(bytes, HEADER_BYTES + FIELD_BYTES * index, field));
	bytes[headerBytes - 1] = 0x0d;
	let at = headerBytes;
	rows.forEach((_, row) => {
		bytes[at++] = RECORD_START;
		for (const { column, width, cells } of fields) {
			const cell = cells[row];
			bytes.fill(0x20, at, at + width);
			bytes.set(cell, column.kind === 'text' ? at : at + width - cell.length);
			at += width;
		}
	});
	bytes[at] = 0x1a;
	return { bytes, cutTexts };
}

const widthOf = ({ kind }: FileColumn, longestText: number): number =>
	kind === 'text' ? longestText : kind === 'integer' ? INTEGER_WIDTH : NUMBER_WIDTH;

interface Header {
	readonly rows: number;
	readonly headerBytes: number;
	readonly recordBytes: number;
	/** 'YYYY-MM-DD'. */
	readonly madeOn: string;
}

function writeHeader(view: DataView, { rows, headerBytes, recordBytes, madeOn }: Header): void {
	const [year, month, day] = madeOn.split('-').map(Number);
	view.setUint8(0, 0x03);
	view.setUint8(1, year - 1900);
	view.setUint8(2, month);
	view.setUint8(3, day);
	view.setUint32(4, rows, true);
	view.setUint16(8, headerBytes, true);
	view.setUint16(10, recordBytes, true);
}

function writeField(bytes: Uint8Array, at: number, { column, width }: Field): void {
	bytes.set(new TextEncoder().encode(column.short).subarray(0, 10), at);
	bytes[at + 11] = (column.kind === 'text' ? 'C' : 'N').charCodeAt(0);
	bytes[at + 16] = width;
	bytes[at + 17] = column.decimals;
}

function cellBytes(cell: Cell, { decimals }: FileColumn): { bytes: Uint8Array; isCut: boolean } {
	if (typeof cell === 'number')
		return {
			bytes: new TextEncoder().encode(Number.isNaN(cell) ? '' : cell.toFixed(decimals)),
			isCut: false,
		};
	const bytes = new TextEncoder().encode(cell);
	return { bytes: cutAtCharacter(bytes), isCut: bytes.length > LONGEST_TEXT };
}

/** At most 254 bytes, ending with a whole character. */
function cutAtCharacter(bytes: Uint8Array): Uint8Array {
	if (bytes.length <= LONGEST_TEXT) return bytes;
	let end = LONGEST_TEXT;
	while ((bytes[end] & 0xc0) === 0x80) end--;
	return bytes.subarray(0, end);
}
