import type { Problem } from '../../base/problem.ts';
import type { ByteSource } from '../table/byteSource.ts';
import { CsvScanner } from '../table/csvScanner.ts';
import { natureOf, textOf } from '../table/encoding.ts';
import { unguardedCell } from '../table/guardedCell.ts';
import { newlineOf, separatorsByFit } from '../table/tableShape.ts';
import type { Layer, OnProgress } from './layer.ts';
import { ReadFault } from './readFault.ts';
import { headingOf } from './tableHeading.ts';

/** Characters read before separator and headings must be known, and problems of single lines that are kept. */
const SAMPLE_LENGTH = 200_000;
const PROBLEMS_KEPT = 1000;
/** Cells of a line beyond which the rest is dropped. */
const MOST_COLUMNS = 2000;

/**
 * A text file as a table: separator, line ends, encoding and headings are found out; rows are read as a stream, so
 * that memory does not grow with the file. Throws a ReadFault on what is no text or empty.
 */
export async function csvLayer(
	source: ByteSource,
	onBytes: OnProgress,
	mostColumns = MOST_COLUMNS,
): Promise<Layer> {
	const nature = await natureOf(counting(source, onBytes));
	if (typeof nature === 'string') throw new ReadFault({ rule: nature });
	let sample = '';
	for await (const piece of textOf(source, nature.encoding)) {
		sample += piece;
		if (sample.length >= SAMPLE_LENGTH) break;
	}
	if (sample.trim() === '') throw new ReadFault({ rule: 'empty-file' });
	const newline = newlineOf(sample);
	const [{ separator, records }] = separatorsByFit(sample, newline);
	if (records.length === 0) throw new ReadFault({ rule: 'empty-file' });
	const heading = headingOf(records);
	const remarks: Problem[] =
		nature.badBytes > 0 ? [{ rule: 'bad-characters', values: { count: nature.badBytes } }] : [];
	return {
		name: '',
		hasShapes: false,
		headings: heading.headings.slice(0, mostColumns),
		headingRow: heading.line,
		rowCount: undefined,
		remarks,
		async visit(onRow) {
			const problems: Problem[] = [];
			let stopped = false;
			let broken: Problem | undefined;
			const scanner = new CsvScanner(
				separator,
				newline,
				({ line, cells }) => {
					if (stopped || line <= heading.line || cells.every((cell) => cell.trim() === '')) return;
					const plain = cells.slice(0, mostColumns).map(unguardedCell);
					if (onRow({ row: line, cells: plain }) === false) stopped = true;
				},
				(rule, row) => {
					if (rule === 'line-too-long') broken = { rule, row };
					else if (problems.length < PROBLEMS_KEPT) problems.push({ rule, row });
				},
			);
			for await (const piece of textOf(counting(source, onBytes), nature.encoding)) {
				scanner.push(piece);
				if (stopped || broken) break;
			}
			if (!stopped) scanner.finish();
			if (broken) throw new ReadFault(broken);
			return problems;
		},
	};
}

/** The source, its bytes being told as they are read. */
export function counting(source: ByteSource, onBytes: OnProgress): ByteSource {
	return {
		...source,
		async *chunks() {
			let done = 0;
			for await (const chunk of source.chunks()) {
				yield chunk;
				done += chunk.length;
				onBytes(done);
			}
		},
	};
}
