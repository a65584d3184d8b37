import { basename } from 'node:path';
import { describeProblem, type Problem } from '../../src/base/problem.ts';
import { DataFault } from '../data/dataFault.ts';
import { loadExtent } from '../data/loadExtent.ts';
import { readCall, type Call } from './call.ts';
import { contextOf, type Context, type Outcome } from './context.ts';
import { diskSource } from './diskSource.ts';
import { exportList } from './export.ts';
import { borders } from './borders.ts';
import { coverage } from './coverage.ts';
import { frontier } from './frontier.ts';
import { measure } from './measure.ts';
import { nationalCommunes } from '../data/national.ts';
import { formatted, printable } from './output.ts';
import { overlaps } from './overlaps.ts';
import { readInput, type ListInput, type ShapesInput } from './readInput.ts';
import { resolve } from './resolve.ts';
import { shapes } from './shapes.ts';

/** Where a call writes to. */
export interface Terminal {
	readonly environment: { readonly LANG?: string };
	out(text: string): void;
	tell(text: string): void;
}

const EXIT = { done: 0, rowsLeftOut: 1, wrongCall: 2 } as const;

/** Runs one call and gives the exit code: 0, 1 where rows were left out, 2 for a wrong call or an unreadable file. */
export async function runMaillage(words: readonly string[], terminal: Terminal): Promise<number> {
	const call = readCall(words, terminal.environment);
	if (!call.ok) {
		terminal.tell(call.error);
		return EXIT.wrongCall;
	}
	try {
		const outcome = await answer(call.value);
		terminal.out(formatted(outcome.answer, call.value.format));
		tellProblems(outcome.problems, call.value, terminal);
		return outcome.rowsLeftOut ? EXIT.rowsLeftOut : EXIT.done;
	} catch (error) {
		if (!(error instanceof DataFault)) throw error;
		terminal.tell(printable(describeProblem(error.problem, call.value.locale)));
		return EXIT.wrongCall;
	}
}

/** Throws a DataFault where the file or the data cannot be used at all. */
async function answer(call: Call): Promise<Outcome> {
	const source = diskSource(call.file);
	if (!source.ok) throw new DataFault(source.error);
	const extent = await loadExtent({ regions: call.regions === 'france' ? 'france' : [...call.regions] });
	const context = contextOf(call, extent, nationalCommunes());
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
	if (input.kind === 'list') return LIST_COMMANDS[command](context, input);
	throw new DataFault({ rule: 'needs-communes', file, values: { command } });
}

const LIST_COMMANDS = { measure, borders, coverage, frontier, resolve };

/** Commands that answer without writing a file. */
type AnswerCommand = Exclude<Call['command'], 'export'>;

function exportOutcome(context: Context, input: ListInput | ShapesInput): Promise<Outcome> {
	if (input.kind === 'list') return exportList(context, input);
	const { command, file } = context.call;
	throw new DataFault({ rule: 'needs-communes', file: basename(file), values: { command } });
}

/** Problems said one a line; further ones of a long list are counted. */
const TOLD = 50;

function tellProblems(problems: readonly Problem[], { file, locale }: Call, { tell }: Terminal): void {
	for (const problem of problems.slice(0, TOLD))
		tell(printable(describeProblem({ file: basename(file), ...problem }, locale)));
	if (problems.length > TOLD)
		tell(locale === 'fr' ? `… et ${problems.length - TOLD} autres` : `… and ${problems.length - TOLD} more`);
}
