import type { Presence } from '../../model/meeting.ts';
import { fail, ok, type Result } from '../../base/result.ts';
import { plainName } from '../plainName.ts';
import { CsvScanner, type CsvRecord } from '../table/csvScanner.ts';
import { newlineOf, separatorsByFit } from '../table/tableShape.ts';
import { columnsByContent, columnsByHeading, type AttendancePlaces } from './attendanceColumns.ts';
import { presenceOf } from './presenceWords.ts';
import { structureName } from './structureName.ts';

/** A row of a table of presence as it was read. */
export interface AttendanceRow {
	/** Line of the pasted text, from 1. */
	readonly row: number;
	/** The cell of the structure as written; '' where it is empty and nothing above it is certain to be meant. */
	readonly structure: string;
	/** The cell is empty: 'filled' with the one above, as merged cells certainly left it; 'doubtful': that may be so. */
	readonly merged: 'filled' | 'doubtful' | undefined;
	/** The structure above an empty cell. */
	readonly above: string;
	/** As written, '' for none. */
	readonly role: string;
	/** Undefined for words that say no presence; they stand in `presenceText`. */
	readonly presence: Presence | undefined;
	readonly presenceText: string;
	/** '' for none. Nobody but the asker keeps it. */
	readonly name: string;
}

type RefusedRule = 'not-a-row' | 'too-many-cells' | 'no-structure' | 'repeated-heading' | 'shifted';

/** A line that is no row of the table. */
interface RefusedLine {
	readonly row: number;
	readonly rule: RefusedRule;
	/** The start of the line. */
	readonly text: string;
}

export interface ReadAttendance {
	readonly rows: readonly AttendanceRow[];
	readonly refused: readonly RefusedLine[];
	/** The table has a column that says who was there. */
	readonly hasPresence: boolean;
}

/** Why a pasted text is no table of presence. */
export type AttendanceFault = 'empty' | 'no-table' | 'no-structure-column' | 'too-long' | 'too-many-rows';

/** Characters of a pasted text, and rows of a table, beyond which it is no table of presence. */
export const LONGEST_TEXT = 1_000_000;
export const MOST_ROWS = 2_000;
const SHOWN_OF_LINE = 80;

/**
 * Reads a table of presence that was pasted from a document or a spreadsheet: cells parted by tabs, semicolons,
 * commas or bars, titles above and text below. Lines that are no rows come back in `refused` with their number and
 * why; nothing is left out in silence but empty lines.
 */
export function readAttendance(text: string): Result<ReadAttendance, AttendanceFault> {
	if (text.length > LONGEST_TEXT) return fail('too-long');
	if (text.trim() === '') return fail('empty');
	const records = recordsOf(text);
	if (records.length > MOST_ROWS) return fail('too-many-rows');
	if (!records.some(({ cells }) => cells.length > 1)) return fail('no-table');
	const heading = records.findIndex(({ cells }) => columnsByHeading(cells));
	const body = records.slice(heading + 1);
	const places =
		heading >= 0
			? columnsByHeading(records[heading].cells)
			: columnsByContent(body.map(({ cells }) => cells));
	if (!places) return fail('no-structure-column');
	const width = heading >= 0 ? records[heading].cells.length : widthOf(body);
	const refused: RefusedLine[] = [];
	const kept: CsvRecord[] = [];
	for (const record of body) {
		const rule = refusalOf(record.cells, width, places);
		if (rule) refused.push({ row: record.line, rule, text: record.cells.join(' ').slice(0, SHOWN_OF_LINE) });
		else kept.push(record);
	}
	const titles = records.slice(0, Math.max(0, heading)).map(({ line, cells }): RefusedLine => ({
		row: line,
		rule: 'not-a-row',
		text: cells.join(' ').slice(0, SHOWN_OF_LINE),
	}));
	const read = rowsOf(kept, places);
	return ok({
		rows: read.rows,
		refused: [...titles, ...refused, ...read.refused].toSorted((a, b) => a.row - b.row),
		hasPresence: places.presence !== undefined,
	});
}

/** The text cut into records at the separator that fits best, empty lines left out, cells made plain. */
function recordsOf(text: string): CsvRecord[] {
	const newline = newlineOf(text);
	const [{ separator }] = separatorsByFit(text, newline);
	const records: CsvRecord[] = [];
	const scanner = new CsvScanner(
		separator,
		newline,
		({ line, cells }) => {
			const plain = cells.map(plainName);
			if (plain.some((cell) => cell !== '')) records.push({ line, cells: plain });
		},
		() => undefined,
	);
	scanner.push(text);
	scanner.finish();
	return records;
}

/** The commonest number of cells. */
function widthOf(records: readonly CsvRecord[]): number {
	const counts = new Map<number, number>();
	for (const { cells } of records) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
	return [...counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

function refusalOf(
	cells: readonly string[],
	width: number,
	places: AttendancePlaces,
): RefusedRule | undefined {
	const heading = columnsByHeading(cells);
	if (heading && Object.keys(heading).length === Object.keys(places).length && Object.keys(places).length > 1)
		return 'repeated-heading';
	if (cells.slice(width).some((cell) => cell !== '')) return 'too-many-cells';
	// a cell was lost: what follows stands one column too far to the left or right
	const isCpts = (cell: string): boolean => structureName(cell).isCpts;
	const others = cells.filter((_, at) => at !== places.structure);
	if (cells.length < width && !isCpts(cells[places.structure] ?? '') && others.some(isCpts)) return 'shifted';
	const filled = cells.filter((cell) => cell !== '').length;
	if (width > 1 && cells.length === 1 && places.structure > 0) return 'not-a-row';
	return filled === 0 || (filled === 1 && width > 2 && !cells[places.structure]) ? 'not-a-row' : undefined;
}

function rowsOf(
	records: readonly CsvRecord[],
	places: AttendancePlaces,
): { readonly rows: AttendanceRow[]; readonly refused: RefusedLine[] } {
	const structures = records.map(({ cells }) => cells[places.structure] ?? '');
	const isMerging = showsMergedCells(structures);
	const rows: AttendanceRow[] = [];
	const refused: RefusedLine[] = [];
	let above = '';
	for (const [index, { line, cells }] of records.entries()) {
		const written = structures[index];
		const cell = (place: number | undefined): string => (place === undefined ? '' : (cells[place] ?? ''));
		if (written === '' && above === '') {
			refused.push({ row: line, rule: 'no-structure', text: cells.join(' ').slice(0, SHOWN_OF_LINE) });
			continue;
		}
		if (written !== '') above = written;
		const presenceText = cell(places.presence);
		rows.push({
			row: line,
			structure: written === '' && isMerging ? above : written,
			merged: written !== '' ? undefined : isMerging ? 'filled' : 'doubtful',
			above: written === '' ? above : '',
			role: cell(places.role),
			presence: presenceOf(presenceText),
			presenceText,
			name: [cell(places.firstName), cell(places.name)].filter((part) => part !== '').join(' '),
		});
	}
	return { rows, refused };
}

/**
 * True where the empty cells of a column can only be merged ones: two structures or more have some below them, and
 * none is written twice in a row, as it would be in a table without merged cells.
 */
function showsMergedCells(structures: readonly string[]): boolean {
	let gaps = 0;
	for (let at = 1; at < structures.length; at++) {
		if (structures[at] !== '' && structures[at] === structures[at - 1]) return false;
		if (structures[at] === '' && structures[at - 1] !== '') gaps++;
	}
	return gaps >= 2;
}
