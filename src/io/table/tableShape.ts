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
 * headings that the reader wants. Where no line pleases it, the first full line is given back as `firstLine`.
 */
export function shapeOf(
	sample: string,
	isHeader: (cells: readonly string[]) => boolean,
): TableShape | { readonly firstLine: readonly string[] } {
	const newline = !sample.includes('\n') && sample.includes('\r') ? '\r' : '\n';
	let firstLine: readonly string[] = [];
	for (const separator of SEPARATORS) {
		const records = firstRecords(sample, separator, newline);
		const header = records.find(({ cells }) => isHeader(cells));
		if (header)
			return {
				separator,
				newline,
				headings: header.cells.map((cell) => cell.trim()),
				headerLine: header.line,
			};
		const full = records.find(({ cells }) => cells.length > 1)?.cells ?? records[0]?.cells ?? [];
		if (full.length > firstLine.length) firstLine = full;
	}
	return { firstLine };
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
