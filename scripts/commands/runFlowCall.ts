import { DataFault } from '../data/dataFault.ts';
import type { Around, Outcome } from './context.ts';
import { diskSource } from './diskSource.ts';
import type { FlowCall, FlowReading } from './flowCall.ts';
import { communeFinder, type FlowAnswer } from './flowContext.ts';
import { readFlowFile, type FlowFile } from './flowFile.ts';
import type { Resolver } from '../../src/io/resolve/resolver.ts';

/** Commands that are there; `poles: poles` joins them. */
const FLOW_ANSWERS: Partial<Record<FlowCall['command'], FlowAnswer>> = {};

/** Answers a call about flows. Throws a DataFault where a file cannot be used at all. */
export async function answerFlowCall(call: FlowCall, { extent, national }: Around): Promise<Outcome> {
	const answerTo = FLOW_ANSWERS[call.command];
	if (!answerTo) throw new Error(`no answer to '${call.command}'`);
	const resolver = communeFinder(extent, national);
	const file = await flowsOf(call.reading, resolver);
	const outcome = await answerTo({ call, extent, national, resolver, flows: file.flows });
	return {
		...outcome,
		problems: [...file.problems, ...outcome.problems],
		rowsLeftOut: outcome.rowsLeftOut || file.problems.length > 0,
	};
}

async function flowsOf({ file, ...reading }: FlowReading, resolver: Resolver): Promise<FlowFile> {
	if (file === undefined) throw new Error('flows are modelled from the built units: not here yet');
	const source = diskSource(file);
	if (!source.ok) throw new DataFault(source.error);
	const read = await readFlowFile(source.value, resolver, { file, ...reading });
	if (!read.ok) throw new DataFault(read.error);
	return read.value;
}
