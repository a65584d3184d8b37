import type { Problem } from '../../base/problem.ts';
import { fail, ok, type Result } from '../../base/result.ts';
import { freeId } from '../../model/freeId.ts';
import { asResult } from '../incoming/readFault.ts';
import type { Resolver } from '../resolve/resolver.ts';
import type { ByteSource } from '../table/byteSource.ts';
import { finishReport } from './finishReport.ts';
import { FlowGathering } from './flowGathering.ts';
import { flowLook, type FlowLook } from './flowLook.ts';
import { matricesOf } from './flowMatrices.ts';
import { FlowPlaces } from './flowPlaces.ts';
import { USUAL_HIDDEN_BELOW, type FlowReading, type OnFlowNews, type ReadFlows } from './flowReading.ts';
import { FlowSpecialties } from './flowSpecialties.ts';
import { readLongTable } from './longRows.ts';
import { readMatrices } from './matrixRows.ts';

export type { FlowReading, OnFlowNews, ReadFlows } from './flowReading.ts';

/** What is said of a file where the user says nothing. */
export function usualReading(file: string, look?: FlowLook): FlowReading {
	const stem = file.replace(/\.[^.]*$/, '');
	return {
		id: freeId(stem, 'flux', new Set()),
		name: stem,
		source: '',
		year: look?.yearsInHeadings[0] ?? look?.yearsInName[0],
		terms: '',
		hiddenBelow: look?.isCommuting ? undefined : USUAL_HIDDEN_BELOW,
		isComplete: look?.isCommuting ?? false,
		isSwapped: false,
		repeated: 'add',
		emptyCells: 'hidden',
		columns: undefined,
		sameSpecialties: {},
		onlySpecialty: look?.isCommuting ? 'domicile-travail' : stem,
		importedAt: 0,
		signal: undefined,
	};
}

/** Looks at the first rows of a file: which table it holds, which columns, which years. */
export const lookAtFlows = (source: ByteSource): Promise<Result<FlowLook, Problem>> =>
	asResult(source.name, async () => ok(await flowLook(source)));

/**
 * Reads a file of flows as a stream: a long table as text or sheet, INSEE's file of commuters, or matrices as CSV or
 * sheets. Codes and names of any vintage come to the communes of today through `resolver`, which should know all of
 * France. Memory grows with the different pairs, not with the rows. What is said in `said` replaces what is usual;
 * `report` tells every row that was not taken as it stands. Fails on what is no file of flows.
 */
export function readFlows(
	source: ByteSource,
	resolver: Resolver,
	said: Partial<FlowReading> = {},
	onNews: OnFlowNews = () => undefined,
): Promise<Result<ReadFlows, Problem>> {
	return asResult(source.name, async () => {
		const look = await flowLook(source);
		const reading: FlowReading = { ...usualReading(source.name, look), ...said };
		const places = new FlowPlaces(resolver);
		const specialties = new FlowSpecialties(reading.sameSpecialties);
		const gathering = new FlowGathering(reading, places, specialties);
		const years = new Set<number>();
		const { table } = look;
		if (table.kind === 'matrix') await readMatrices(table, reading, gathering, onNews);
		else {
			const columns = reading.columns ?? table.columns;
			if (columns.patients === undefined)
				return fail({
					rule: 'no-flow-columns',
					file: source.name,
					values: { found: table.headings.slice(0, 8).join(' | ').slice(0, 160) },
				});
			await readLongTable(source, table, columns, reading, gathering, years, onNews);
		}
		const { kept, report } = finishReport(gathering, look, years);
		if (report.pairs === 0 && report.abroad.rows + report.unknownCare.rows === 0)
			return fail({ rule: 'no-flows', file: source.name });
		const built = matricesOf(places, kept);
		return ok({ report, set: { ...built, ...headOf(source.name, reading, report.hiddenCells) } });
	});
}

function headOf(
	file: string,
	reading: FlowReading,
	hiddenCells: number,
): Pick<ReadFlows['set'], 'id' | 'name' | 'provenance'> {
	const { id, name, source, year, terms, hiddenBelow, isComplete, importedAt } = reading;
	const below = hiddenCells > 0 || !isComplete ? hiddenBelow : undefined;
	return {
		id,
		name,
		provenance: { kind: 'observed', file, source, year, terms, hiddenBelow: below, isComplete, importedAt },
	};
}
