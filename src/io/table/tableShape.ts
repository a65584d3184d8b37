import { CsvScanner, type CsvRecord } from './csvScanner.ts';

/** How a table is laid out: found from its first lines. */
export interface TableShape {
	readonly separator: string;
	readonly newline: '\n' | '\r';
	readonly headings: readonly string[];
	/** Line of the headings; lines above it are titles. */
	readonly headerLine: number;
}

const SEPARATORS = [';', ',', '\t', '|'] as const;

/** Lines among which the headings are looked for. */
const HEADER_WITHIN = 60;

/**
 * Finds the separator and the line of headings, titles and empty lines above it being skipped. `isHeader` knows the
 * headings that the reader wants; it is asked again `loosely` where it knows none, but then for the likeliest
 * separator only: cut at another one, a row may look like headings. Where no line pleases it, the first full line is
 * given back as `firstLine`.
 */
export function shapeOf(
	sample: string,
	isHeader: (cells: readonly string[], loosely: boolean) => boolean,
): TableShape | { readonly firstLine: readonly string[] } {
	const newline = newlineOf(sample);
	const tries = separatorsByFit(sample, newline);
	for (const loosely of [false, true])
		for (const { separator, records } of loosely ? tries.slice(0, 1) : tries) {
			const header = (loosely ? aboveRows(records) : records).find(({ cells }) => isHeader(cells, loosely));
			if (header)
				return {
					separator,
					newline,
					headings: header.cells.map((cell) => cell.trim()),
					headerLine: header.line,
				};
		}
	const [{ records }] = tries;
	return { firstLine: records.find(({ cells }) => cells.length > 1)?.cells ?? records[0]?.cells ?? [] };
}

/** Share of a table's width that a line must fill to be no title. */
const FULL = 0.7;

/** The records down to the first full one: below it there are rows, in which a telling word tells nothing. */
export function aboveRows<Record extends { readonly cells: readonly string[] }>(
	records: readonly Record[],
): readonly Record[] {
	const filled = records.map(({ cells }) => cells.filter((cell) => cell.trim() !== '').length);
	const usual = [...filled].sort((a, b) => a - b)[filled.length >> 1] ?? 0;
	const full = filled.findIndex((count) => count >= Math.max(1, FULL * usual));
	return full < 0 ? records : records.slice(0, full + 1);
}

/** Lines of the file end so. */
export const newlineOf = (sample: string): '\n' | '\r' =>
	!sample.includes('\n') && sample.includes('\r') ? '\r' : '\n';

export interface SeparatorTry {
	readonly separator: string;
	/** First records of the file cut at it, empty ones left out. */
	readonly records: readonly CsvRecord[];
}

/**
 * The separators, the likeliest first: that which cuts the largest share of the first lines into the same number of
 * cells; among equals, the one that gives more cells.
 */
export function separatorsByFit(sample: string, newline: '\n' | '\r'): SeparatorTry[] {
	const tries = SEPARATORS.map((separator, order) => {
		const records = firstRecords(sample, separator, newline);
		return { separator, records, order, ...fitOf(records) };
	});
	return tries.sort((a, b) => b.share - a.share || b.width - a.width || a.order - b.order);
}

/** The commonest number of cells above one, and the share of the records that have it. */
function fitOf(records: readonly CsvRecord[]): { readonly share: number; readonly width: number } {
	const counts = new Map<number, number>();
	for (const { cells } of records) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
	counts.delete(1);
	let [width, most] = [0, 0];
	for (const [cells, count] of counts) if (count > most) [width, most] = [cells, count];
	return { share: most / Math.max(1, records.length), width };
}

function firstRecords(sample: string, separator: string, newline: '\n' | '\r'): CsvRecord[] {
	const records: CsvRecord[] = [];
	const scanner = new CsvScanner(
		separator,
		newline,
		(record) => {
			if (records.length < HEADER_WITHIN && record.cells.some((cell) => cell.trim() !== ''))
				records.push(record);
		},
		() => undefined,
	);
	scanner.push(sample);
	scanner.finish();
	return records;
}
