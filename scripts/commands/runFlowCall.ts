import { compare } from './compare.ts';
import { contextOf, type Around, type Outcome } from './context.ts';
import type { CompareCall, FlowCall } from './flowCall.ts';
import { communeFinder, type FlowAnswer } from './flowContext.ts';
import { flows } from './flows.ts';
import { flowsOf } from './flowSource.ts';

/** Commands that are there; `poles: poles` joins them. */
const FLOW_ANSWERS: Partial<Record<FlowCall['command'], FlowAnswer>> = { flows };

/** Answers a call about flows. Throws a DataFault where a file cannot be used at all. */
export async function answerFlowCall(call: FlowCall, { extent, national }: Around): Promise<Outcome> {
	const answerTo = FLOW_ANSWERS[call.command];
	if (!answerTo) throw new Error(`no answer to '${call.command}'`);
	const resolver = communeFinder(extent, national);
	const file = await flowsOf(call, extent, resolver);
	const outcome = await answerTo({ call, extent, national, resolver, flows: file.flows });
	return withProblems(outcome, file.problems);
}

/** Answers a call about two zonings; with flows, what each keeps of them. Throws as `answerFlowCall`. */
export async function answerCompareCall(call: CompareCall, around: Around): Promise<Outcome> {
	const { extent, national } = around;
	const context = contextOf(call, around);
	if (call.reading.file === undefined) return compare(context, undefined);
	const file = await flowsOf(call, extent, communeFinder(extent, national));
	return withProblems(await compare(context, file.flows), file.problems);
}

const withProblems = (outcome: Outcome, problems: Outcome['problems']): Outcome => ({
	...outcome,
	problems: [...problems, ...outcome.problems],
	rowsLeftOut: outcome.rowsLeftOut || problems.length > 0,
});
