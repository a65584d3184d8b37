import type { Problem } from '../../src/base/problem.ts';
import { ok, type Result } from '../../src/base/result.ts';
import { matrixOf, type FlowCell } from '../../src/analysis/flows/buildMatrix.ts';
import type { FlowSet } from '../../src/model/flows.ts';
import { decimalSignOf, parseNumber } from '../../src/io/table/numbers.ts';
import type { ByteSource } from '../../src/io/table/byteSource.ts';
import { readTable } from '../../src/io/table/readTable.ts';
import type { Resolver } from '../../src/io/resolve/resolver.ts';
import type { FlowReading } from './flowCall.ts';

/** Flows as a file holds them, and the rows that could not be used. */
export interface FlowFile {
	readonly flows: FlowSet;
	readonly problems: readonly Problem[];
}

const HEADINGS = ['origin', 'destination', 'value'];

interface Row {
	readonly from: string;
	readonly to: string | undefined;
	readonly patients: number;
}

/** Reads a long table of flows; a destination that is no commune is abroad or unknown. */
export async function readFlowFile(
	source: ByteSource,
	resolver: Resolver,
	reading: FlowReading,
): Promise<Result<FlowFile, Problem>> {
	const rows: Row[] = [];
	const problems: Problem[] = [];
	const known = new Map<string, string | null>();
	const codeOf = (cell: string): string | null => {
		let code = known.get(cell);
		if (code === undefined) known.set(cell, (code = resolver.resolve({ code: cell }).code));
		return code;
	};
	let at: number[] = [];
	const read = await readTable(source, {
		expected: HEADINGS.join(', '),
		isHeader: (cells) => HEADINGS.every((heading) => cells.includes(heading)),
		begin: ({ headings }) => void (at = HEADINGS.map((heading) => headings.indexOf(heading))),
		row: ({ line, cells }) => {
			const [origin, destination, value] = at.map((column) => (cells[column] ?? '').trim());
			const from = codeOf(origin);
			const patients = parseNumber(value, decimalSignOf([value]));
			if (from === null)
				problems.push({ rule: 'unknown-commune', row: line, values: { input: origin, territory: 'origin' } });
			else if (!(patients >= 0))
				problems.push({
					rule: 'bad-cell',
					row: line,
					column: 'value',
					values: { found: value, expected: '12,5' },
				});
			else rows.push({ from, to: codeOf(destination) ?? undefined, patients });
			return true;
		},
	});
	if (!read.ok) return read;
	return ok({ flows: setOf(rows, source.name, reading), problems: [...read.value.problems, ...problems] });
}

function setOf(rows: readonly Row[], file: string, { hiddenBelow, isComplete }: FlowReading): FlowSet {
	const codes = [...new Set(rows.flatMap(({ from, to }) => (to === undefined ? [from] : [from, to])))].sort();
	const nodeOf = new Map(codes.map((code, node) => [code, node]));
	const cells = rows.map(({ from, to, patients }): FlowCell => ({
		row: nodeOf.get(from)!,
		column: to === undefined ? -1 : nodeOf.get(to)!,
		patients,
	}));
	return {
		id: file,
		name: file,
		provenance: {
			kind: 'observed',
			file,
			source: '',
			year: undefined,
			terms: '',
			hiddenBelow,
			isComplete,
			importedAt: Date.now(),
		},
		codes,
		specialties: [{ name: '', matrix: matrixOf(cells, codes.length) }],
	};
}
