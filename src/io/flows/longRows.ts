import { unguardedCell } from '../table/guardedCell.ts';
import type { ByteSource } from '../table/byteSource.ts';
import { textOf, type Encoding } from '../table/encoding.ts';
import { ReadFault } from '../incoming/readFault.ts';
import type { FlowColumns } from './flowColumns.ts';
import type { FlowGathering } from './flowGathering.ts';
import type { LongTable } from './flowLook.ts';
import { keyOfBytes } from './flowPlaces.ts';
import type { FlowReading, OnFlowNews } from './flowReading.ts';
import { countOfBytes, isHiddenBytes, patientCount, type PatientCount } from './patientCounts.ts';
import { RecordBytes } from './recordBytes.ts';
import { SpecialtyBytes } from './specialtyBytes.ts';

const ROWS_PER_NEWS = 1 << 15;
const QUOTE = 34;
const MARK_BYTES = 3;
/** Bytes between two looks at whether the reading is to stop. */
const PIECE_BYTES = 1 << 20;

/** Years that a column of years held. */
export type ColumnYears = Set<number>;

/**
 * Reads a long table row by row into `gathering`: cells are looked at as bytes, and become texts only where they are
 * new or odd. Throws a ReadFault where it cannot go on or is cancelled.
 */
export async function readLongTable(
	source: ByteSource,
	table: LongTable,
	columns: FlowColumns,
	reading: FlowReading,
	gathering: FlowGathering,
	years: ColumnYears,
	onNews: OnFlowNews,
): Promise<void> {
	const rows = new LongRows(table, columns, reading, gathering, years);
	const records: RecordBytes = new RecordBytes(
		table.text ?? { separator: ';', newline: '\n', encoding: 'utf-8' },
		() => rows.record(records),
		(rule, row) => {
			if (rule === 'line-too-long') throw new ReadFault({ rule, row });
			gathering.lines.add(rule, row, '', NaN);
		},
	);
	let bytes = 0;
	let told = 0;
	const tell = (): void => {
		if (reading.signal?.aborted) throw new ReadFault({ rule: 'cancelled' });
		if (gathering.rows - told < ROWS_PER_NEWS) return;
		told = gathering.rows;
		onNews({ bytes, rows: told });
	};
	if (table.text) {
		for await (const { piece, readBytes } of piecesOf(source, table.text.encoding)) {
			bytes += readBytes;
			records.push(piece);
			tell();
		}
		records.finish();
	} else
		await table.layer?.visit(({ row, cells }) => {
			records.take(row, cells);
			tell();
			return true;
		});
	onNews({ bytes, rows: gathering.rows });
}

/** Bytes to be cut into records, and how many of the file they were. */
interface Piece {
	readonly piece: Uint8Array;
	readonly readBytes: number;
}

/** The bytes of a text without its byte order mark, UTF-16 as UTF-8. */
async function* piecesOf(source: ByteSource, encoding: Encoding): AsyncGenerator<Piece> {
	if (encoding === 'utf-16le' || encoding === 'utf-16be') {
		const encoder = new TextEncoder();
		for await (const text of textOf(source, encoding))
			yield { piece: encoder.encode(text), readBytes: 2 * text.length };
		return;
	}
	let isFirst = true;
	for await (const chunk of source.chunks()) {
		const hasMark = isFirst && chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf;
		isFirst = false;
		for (let at = 0; at < chunk.length; at += PIECE_BYTES) {
			const piece = chunk.subarray(at, at + PIECE_BYTES);
			yield { piece: hasMark && at === 0 ? piece.subarray(MARK_BYTES) : piece, readBytes: piece.length };
		}
	}
}

/** What a row of a long table means. */
class LongRows {
	readonly #gathering: FlowGathering;
	readonly #reading: FlowReading;
	readonly #years: ColumnYears;
	readonly #table: LongTable;
	readonly #residence: number;
	readonly #care: number;
	readonly #specialty: number;
	readonly #patients: number;
	readonly #year: number;
	readonly #decimal: number;
	readonly #only: number;
	/** What a hidden cell may be. */
	readonly #hidden: PatientCount;
	readonly #spellings = new SpecialtyBytes();

	constructor(
		table: LongTable,
		{ residence = -1, care = -1, specialty = -1, patients = -1, year = -1 }: FlowColumns,
		reading: FlowReading,
		gathering: FlowGathering,
		years: ColumnYears,
	) {
		this.#table = table;
		this.#residence = residence;
		this.#care = care;
		this.#specialty = specialty;
		this.#patients = patients;
		this.#year = year;
		this.#decimal = table.decimal.charCodeAt(0);
		this.#reading = reading;
		this.#hidden = patientCount('', table.decimal, reading.hiddenBelow);
		this.#gathering = gathering;
		this.#years = years;
		this.#only = specialty < 0 ? gathering.specialties.spellingOf(reading.onlySpecialty, 0).id : -1;
	}

	/** The record that stands in `records`. */
	record(records: RecordBytes): void {
		const row = records.line;
		if (row <= this.#table.headingRow || isEmpty(records)) return;
		const gathering = this.#gathering;
		const at = this.#patients;
		const patients =
			at < records.count
				? countOfBytes(records.bytes, records.start[at], records.end[at], this.#decimal)
				: NaN;
		if (this.#year >= 0 && this.#isOtherYear(records, patients)) return;
		const specialty = this.#specialty < 0 ? this.#only : this.#specialtyOf(records, patients);
		if (specialty < 0) return;
		const residence = this.#placeOf(records, this.#residence);
		const care = this.#placeOf(records, this.#care);
		if (!Number.isNaN(patients)) gathering.add(row, residence, care, specialty, patients, 0);
		else if (
			this.#hidden.fault === null &&
			(at >= records.count || isHiddenBytes(records.bytes, records.start[at], records.end[at]))
		)
			gathering.add(row, residence, care, specialty, this.#hidden.patients, this.#hidden.doubt);
		else {
			const cell = unguardedCell(records.text(at).trim());
			const count = patientCount(cell, this.#table.decimal, this.#reading.hiddenBelow);
			gathering.addCount(row, residence, care, specialty, count, cell);
		}
	}

	#placeOf(records: RecordBytes, column: number): number {
		const { places } = this.#gathering;
		const start = records.start[column];
		if (column < records.count && records.end[column] - start === 5) {
			const key = keyOfBytes(records.bytes, start);
			const known = key === 0 ? -1 : places.known(key);
			if (known >= 0) return known;
		}
		return places.idOf(unguardedCell(records.text(column)), records.line);
	}

	/** The specialty's number; -1 where the row has none, which is told. */
	#specialtyOf(records: RecordBytes, patients: number): number {
		const column = this.#specialty;
		const start = column < records.count ? records.start[column] : 0;
		const end = column < records.count ? records.end[column] : 0;
		const { bytes } = records;
		let spelling = this.#spellings.find(bytes, start, end);
		if (!spelling) {
			const text = unguardedCell(records.text(column));
			if (text.trim() === '') {
				this.#gathering.refuse(records.line, 'missing-specialty', '', this.#sumOf(records, patients));
				return -1;
			}
			spelling = this.#gathering.specialties.spellingOf(text, records.line);
			this.#spellings.remember(bytes, start, end, spelling);
		}
		spelling.rows++;
		return spelling.id;
	}

	#isOtherYear(records: RecordBytes, patients: number): boolean {
		const text = records.text(this.#year).trim();
		const year = Number(/(?:19|20)\d{2}/.exec(text)?.[0]);
		if (Number.isNaN(year)) return false;
		this.#years.add(year);
		if (this.#reading.year === undefined || year === this.#reading.year) return false;
		this.#gathering.refuse(records.line, 'other-year', text, this.#sumOf(records, patients));
		return true;
	}

	/** What a refused row adds to the sum that was read. */
	#sumOf(records: RecordBytes, patients: number): number {
		if (!Number.isNaN(patients)) return patients;
		return patientCount(
			unguardedCell(records.text(this.#patients).trim()),
			this.#table.decimal,
			this.#reading.hiddenBelow,
		).patients;
	}
}

/** True where every cell is empty or white. */
function isEmpty({ bytes, start, end, count }: RecordBytes): boolean {
	for (let cell = 0; cell < count; cell++)
		for (let at = start[cell]; at < end[cell]; at++) if (bytes[at] > 32 && bytes[at] !== QUOTE) return false;
	return true;
}
