import { basename } from 'node:path';
import { compare } from './compare.ts';
import { contextOf, type Around, type Outcome } from './context.ts';
import type { CompareCall, FlowCall } from './flowCall.ts';
import { communeFinder, type FlowAnswer } from './flowContext.ts';
import { flows } from './flows.ts';
import { poles } from './poles.ts';
import { readingRemarks, refusedRows } from './flowRows.ts';
import { flowsOf, type FoundFlows } from './flowSource.ts';
import { propose } from './propose.ts';

const FLOW_ANSWERS: Readonly<Record<FlowCall['command'], FlowAnswer>> = { flows, poles, propose };

/** Answers a call about flows. Throws a DataFault where a file cannot be used at all. */
export async function answerFlowCall(call: FlowCall, { extent, national }: Around): Promise<Outcome> {
	const answerTo = FLOW_ANSWERS[call.command];
	const resolver = communeFinder(extent, national);
	const found = await flowsOf(call, extent, resolver);
	const outcome = await answerTo({ call, extent, national, resolver, flows: found.flows });
	return withRefused(outcome, found, call);
}

/** Answers a call about two zonings; with flows, what each keeps of them. Throws as `answerFlowCall`. */
export async function answerCompareCall(call: CompareCall, around: Around): Promise<Outcome> {
	const { extent, national } = around;
	const context = contextOf(call, around);
	if (call.reading.file === undefined) return compare(context, undefined);
	const found = await flowsOf(call, extent, communeFinder(extent, national));
	return withRefused(await compare(context, found.flows), found, call);
}

function withRefused(
	outcome: Outcome,
	{ report }: FoundFlows,
	{ reading, locale }: FlowCall | CompareCall,
): Outcome {
	if (!report || reading.file === undefined) return outcome;
	const file = basename(reading.file);
	const refused = refusedRows(report, file, locale);
	return {
		...outcome,
		remarks: [...refused, ...readingRemarks(report, file, locale), ...(outcome.remarks ?? [])],
		rowsLeftOut: outcome.rowsLeftOut || refused.length > 0,
	};
}
