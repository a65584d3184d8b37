import { readFlows } from '../../src/io/flows/readFlows.ts';
import { flowRowsSource, resolverOfRows } from '../builders/flowRows.ts';

/** Reads as many rows as the argument says, made while they are read, and tells what memory that took at most. */
const start = performance.now();
const read = await readFlows(flowRowsSource(Number(process.argv[2])), resolverOfRows());
if (!read.ok) throw new Error(JSON.stringify(read.error));
const { set, report } = read.value;
const resultBytes = set.specialties.reduce(
	(sum, { matrix }) =>
		sum +
		matrix.offset.byteLength +
		matrix.column.byteLength +
		matrix.patients.byteLength +
		(matrix.doubt?.byteLength ?? 0),
	0,
);
console.log(
	JSON.stringify({
		mostMb: process.resourceUsage().maxRSS / 1000,
		resultMb: resultBytes / 1e6,
		pairs: report.pairs,
		ms: performance.now() - start,
	}),
);
