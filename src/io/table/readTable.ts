import type { Problem } from '../../base/problem.ts';
import { fail, ok, type Result } from '../../base/result.ts';
import type { ByteSource } from './byteSource.ts';
import { CsvScanner, type CsvRecord } from './csvScanner.ts';
import { natureOf, textOf, type Encoding } from './encoding.ts';
import { shapeOf, type TableShape } from './tableShape.ts';

/** What a table turned out to be, beside its rows. */
export interface TableRead extends TableShape {
	readonly encoding: Encoding;
	/** What went wrong on single lines; the rows themselves were all visited. */
	readonly problems: readonly Problem[];
}

export interface TableReader {
	/** True for the cells of the line of headings; asked again `loosely` where no line was. */
	isHeader(cells: readonly string[], loosely: boolean): boolean;
	/** Told the shape before the first row. */
	begin?(shape: TableShape): void;
	/** Each row below the headings that is not empty, in the order of the file; `false` stops the reading. */
	row(record: CsvRecord): boolean | undefined;
	/** Headings that would do, for the message where none is found. */
	readonly expected: string;
}

/** Characters read before the shape must be known, and problems of single lines that are kept. */
const SAMPLE_LENGTH = 200_000;
const PROBLEMS_KEPT = 1000;

/**
 * Reads a CSV file row by row: separator, line ends, encoding and titles above the headings are found out. Memory
 * does not grow with the file. Fails on what is no text, on an empty file and where no line of headings is found.
 */
export async function readTable(
	source: ByteSource,
	reader: TableReader,
): Promise<Result<TableRead, Problem>> {
	const file = source.name;
	const nature = await natureOf(source);
	if (typeof nature === 'string') return fail({ rule: nature, file });
	const problems: Problem[] = [];
	if (nature.badBytes > 0)
		problems.push({ rule: 'bad-characters', file, values: { count: nature.badBytes } });
	const pieces = textOf(source, nature.encoding);
	let sample = '';
	let rest = await pieces.next();
	for (; !rest.done; rest = await pieces.next()) {
		sample += rest.value;
		if (sample.length >= SAMPLE_LENGTH) break;
	}
	if (sample.trim() === '') return fail({ rule: 'empty-file', file });
	const shape = shapeOf(sample, (cells, loosely) => reader.isHeader(cells, loosely));
	if ('firstLine' in shape) return fail(noHeadings(file, reader.expected, shape.firstLine));
	reader.begin?.(shape);
	let stopped = false;
	let broken: Problem | undefined;
	const scanner = new CsvScanner(
		shape.separator,
		shape.newline,
		(record) => {
			if (stopped || record.line <= shape.headerLine || record.cells.every((cell) => cell.trim() === ''))
				return;
			if (reader.row(record) === false) stopped = true;
		},
		(rule, row) => {
			if (rule === 'line-too-long') broken = { rule, file, row };
			else if (problems.length < PROBLEMS_KEPT) problems.push({ rule, file, row });
		},
	);
	scanner.push(sample);
	if (!rest.done)
		for await (const piece of pieces) {
			if (stopped || broken) break;
			scanner.push(piece);
		}
	scanner.finish();
	return broken ? fail(broken) : ok({ ...shape, encoding: nature.encoding, problems });
}

function noHeadings(file: string, expected: string, firstLine: readonly string[]): Problem {
	const found = firstLine
		.slice(0, 8)
		.map((cell) => cell.trim().slice(0, 40))
		.join(' | ');
	return { rule: 'no-columns', file, values: { expected, found } };
}
