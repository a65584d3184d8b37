import { basename } from 'node:path';
import { exactly } from '../../src/base/range.ts';
import { FLOW_COMMAND_TEXTS } from '../../src/base/messages/flowCommand.ts';
import { leaningRange, mainDestinations } from '../../src/analysis/flows/destinations.ts';
import { dominance } from '../../src/analysis/flows/dominance.ts';
import { flowIndices } from '../../src/analysis/flows/flowIndices.ts';
import { totalsOf } from '../../src/analysis/flows/flowTotals.ts';
import { TerritoryFlows } from '../../src/analysis/flows/territoryFlows.ts';
import type { FlowMatrix } from '../../src/model/flows.ts';
import { indexByCode } from '../../src/model/unitTable.ts';
import type { Outcome } from './context.ts';
import { fitRow } from './fitRow.ts';
import type { FlowContext } from './flowContext.ts';
import { figureRow } from './flowFigures.ts';
import { accessRow, basinRow } from './flowPlace.ts';
import { flowRemarks, matrixAsked } from './flowSource.ts';
import { listOutcome } from './listOutcome.ts';
import type { PlainRow } from './output.ts';
import { membershipOfCodes, readList } from './zoningFile.ts';

/**
 * Where the patients of each commune go, what dominates it, and, where they are asked for, the indices of each territory
 * of a zoning, the basin of a place, and the supply within reach of each commune. Communes without patients of their own are in no row.
 */
export async function flows(context: FlowContext): Promise<Outcome> {
	const { call, flows: set, resolver, extent } = context;
	const matrix = matrixAsked(set, call);
	const isShown = shownRows(context);
	const { fit, remark } =
		call.fit === undefined ? { fit: undefined, remark: undefined } : fitRow(context, matrix, call.fit);
	const answer = {
		modelled: set.provenance.kind === 'modelled',
		...figureRow(totalsOf(matrix, isShown)),
		communes: communeRows(matrix, set.codes, isShown),
		specialties: set.specialties.map((its) => ({
			name: its.name,
			total: totalsOf(its.matrix, isShown).total.value,
		})),
		...(fit === undefined ? {} : { fit }),
		...(call.place === undefined ? {} : { basin: basinRow(context, matrix, call.place) }),
		...(call.reachKm === undefined ? {} : { access: accessRow(context, call.reachKm) }),
	};
	const remarks = [...flowRemarks(set, call), ...(remark === undefined ? [] : [remark])];
	if (call.by === undefined)
		return { answer: { ...answer, territories: [] }, problems: [], rowsLeftOut: false, remarks };
	const input = await readList(call.by, resolver, call.command);
	const { territories, withoutFlows } = territoryRows(matrix, set.codes, input.list.territories);
	if (withoutFlows > 0)
		remarks.push(FLOW_COMMAND_TEXTS[call.locale].noFlows(withoutFlows, basename(call.by)));
	const outcome = listOutcome({ ...context, unitOf: indexByCode(extent.units) }, input, {
		...answer,
		territories,
	});
	const file = basename(call.by);
	return { ...outcome, problems: outcome.problems.map((problem) => ({ file, ...problem })), remarks };
}

/** Observed flows are those of every commune; modelled ones of the ring lack the places beyond it, so they only take part. */
function shownRows({ flows: set, extent: { units } }: FlowContext): (row: number) => boolean {
	if (set.provenance.kind === 'observed') return () => true;
	const inExtent = new Set(units.code.slice(0, units.extentCount));
	return (row) => inExtent.has(set.codes[row]);
}

function communeRows(
	matrix: FlowMatrix,
	codes: readonly string[],
	isShown: (row: number) => boolean,
): PlainRow[] {
	const main = mainDestinations(matrix);
	const { dominatedBy } = dominance(matrix);
	const codeOf = (node: number): string | null => (node < 0 ? null : codes[node]);
	return codes.flatMap((code, row) => {
		if (main.total[row] === 0 || !isShown(row)) return [];
		const leaning = leaningRange(matrix, row);
		return [
			{
				code,
				first: codeOf(main.first[row]),
				second: codeOf(main.second[row]),
				...figureRow({
					firstShare: leaning?.firstShare ?? exactly(0),
					secondShare: leaning?.secondShare ?? exactly(0),
					margin: leaning?.margin ?? exactly(0),
				}),
				tie: main.isTie[row] === 1,
				...(leaning && !leaning.isSure ? { firstIsSure: false } : {}),
				dominatedBy: codeOf(dominatedBy[row]),
				total: main.total[row],
			},
		];
	});
}

function territoryRows(
	matrix: FlowMatrix,
	codes: readonly string[],
	listed: readonly { readonly name: string; readonly codes: readonly string[] }[],
): { territories: PlainRow[]; withoutFlows: number } {
	const { membership, absent } = membershipOfCodes(listed, codes);
	const counted = new TerritoryFlows(matrix, membership);
	const territories = listed.map(({ name }, territory) => {
		const sums = counted.sumsOf(territory);
		const { localisation: li, ...indices } = flowIndices(sums);
		return { territory: name, ...figureRow({ ...sums, li, ...indices }) };
	});
	return { territories, withoutFlows: absent };
}
