import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import { freeId } from '../../src/model/freeId.ts';
import type { Problem } from '../../src/base/problem.ts';
import { encodeFlowSet } from '../../src/io/flows/flowSetFile.ts';
import { usualReading } from '../../src/io/flows/readFlows.ts';
import { isRefusal } from '../../src/io/flows/flowReport.ts';
import { makeResolver } from '../../src/io/resolve/resolver.ts';
import type { NationalCommunes } from '../../src/io/resolve/nationalFile.ts';
import { DataFault } from '../data/dataFault.ts';
import { sumRecords } from '../flows/duckEngine.ts';
import { SummedFlows } from '../flows/summedFlows.ts';
import type { BuildCall } from './buildCall.ts';
import type { Outcome } from './context.ts';
import { formatted } from './output.ts';

/** Memory of the engine; it puts aside on disk what goes beyond. The matrices come on top. */
const ENGINE_MEMORY_MB = 1800;
/** More threads hold more of the table at once than they save time. */
const MOST_THREADS = 8;

/**
 * Adds up records of care and writes `<folder>.flux`, which the app loads, and `ecarts.csv`, what was left out or
 * read with care. The answer counts rows and patients: kept = read − left out. Throws a DataFault where a file cannot
 * be read or written.
 */
export async function flowsBuild(call: BuildCall, national: NationalCommunes): Promise<Outcome> {
	const name = basename(call.out);
	const reading = {
		...usualReading(name),
		hiddenBelow: call.hiddenBelow,
		isComplete: call.isComplete,
		importedAt: Date.now(),
	};
	const resolver = makeResolver(national, national.former, { departementName: national.departementName });
	const summed = new SummedFlows(reading, resolver);
	const threads = Math.min(MOST_THREADS, availableParallelism());
	await sumRecords(call.files, { threads, memoryMb: ENGINE_MEMORY_MB }, (sums) => summed.addAll(sums));
	const { codes, specialties, report } = summed.finish();
	const { source, year, terms, hiddenBelow, isComplete } = call;
	const bytes = encodeFlowSet({
		id: freeId(name, 'flux', new Set()),
		name,
		codes,
		specialties,
		provenance: {
			kind: 'observed',
			file: call.files.map((file) => basename(file)).join(', '),
			source,
			year,
			terms,
			hiddenBelow: report.hiddenCells > 0 || !isComplete ? hiddenBelow : undefined,
			isComplete,
			importedAt: reading.importedAt,
		},
	});
	const flowFile = join(call.out, `${name}.flux`);
	const listed = report.listed.map(({ rule, input, becomes, rows, patients }) => ({
		rule,
		input,
		becomes,
		pairs: rows,
		patients: Number.isNaN(patients) ? null : patients,
	}));
	try {
		mkdirSync(call.out, { recursive: true });
		writeFileSync(flowFile, bytes);
		writeFileSync(join(call.out, 'ecarts.csv'), formatted(listed, 'csv'));
	} catch (error) {
		throw new DataFault({
			rule: 'not-written',
			file: call.out,
			values: { reason: (error as Error).message },
		});
	}
	const { otherCells, hiddenCells } = summed.unused;
	const problems: Problem[] = [];
	if (otherCells > 0) problems.push({ rule: 'flow-cells-unread', values: { count: otherCells } });
	if (hiddenCells > 0) problems.push({ rule: 'flow-cells-hidden', values: { count: hiddenCells } });
	const refused = listed.some(({ rule }) => isRefusal(rule));
	return {
		answer: {
			file: flowFile,
			rows: summed.rowCount,
			read: report.read,
			kept: report.kept,
			abroad: report.abroad.patients,
			unknownCare: report.unknownCare.patients,
			pairs: report.pairs,
			specialties: specialties.map((specialty) => specialty.name),
			unreadCells: otherCells,
		},
		problems,
		rowsLeftOut: problems.length > 0 || refused,
	};
}
