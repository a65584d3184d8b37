import { basename } from 'node:path';
import { DataFault } from '../data/dataFault.ts';
import { borders } from './borders.ts';
import { contextOf, type Around, type Context, type Outcome } from './context.ts';
import { coverage } from './coverage.ts';
import { diskSource } from './diskSource.ts';
import { exportList } from './export.ts';
import { frontier } from './frontier.ts';
import { groups } from './groups.ts';
import type { ListCall } from './listCall.ts';
import { measure } from './measure.ts';
import { overlaps } from './overlaps.ts';
import { readInput, type ListInput, type ShapesInput } from './readInput.ts';
import { resolve } from './resolve.ts';
import { shapes } from './shapes.ts';

/** Answers a call about the territories of one file. Throws a DataFault where the file cannot be used at all. */
export async function answerListCall(call: ListCall, around: Around): Promise<Outcome> {
	const source = diskSource(call.file);
	if (!source.ok) throw new DataFault(source.error);
	const context = contextOf(call, around);
	const input = await readInput(source.value, context.resolver, call.command === 'resolve');
	if (!input.ok) throw new DataFault(input.error);
	if (call.command === 'export') return exportOutcome(context, input.value);
	return run(context, call.command, input.value);
}

/** Throws a DataFault where the file is of the other kind than the command wants. */
function run(context: Context, command: AnswerCommand, input: ListInput | ShapesInput): Outcome {
	const file = basename(context.call.file);
	if (command === 'overlaps') return overlaps(context, input);
	if (command === 'shapes') {
		if (input.kind === 'shapes') return shapes(context, input);
		throw new DataFault({ rule: 'needs-shapes', file, values: { command } });
	}
	if (input.kind === 'list') return LIST_ANSWERS[command](context, input);
	throw new DataFault({ rule: 'needs-communes', file, values: { command } });
}

const LIST_ANSWERS = { measure, borders, coverage, frontier, groups, resolve };

/** Commands that answer without writing a file. */
type AnswerCommand = Exclude<ListCall['command'], 'export'>;

function exportOutcome(context: Context, input: ListInput | ShapesInput): Promise<Outcome> {
	if (input.kind === 'list') return exportList(context, input);
	const { command, file } = context.call;
	throw new DataFault({ rule: 'needs-communes', file: basename(file), values: { command } });
}
