import { basename } from 'node:path';
import { describeProblem, type Problem } from '../../src/base/problem.ts';
import { DataFault } from '../data/dataFault.ts';
import { loadExtent } from '../data/loadExtent.ts';
import { nationalCommunes } from '../data/national.ts';
import { readCall, type Call } from './call.ts';
import type { Outcome } from './context.ts';
import { formatted, printable } from './output.ts';
import { flowsBuild } from './flowsBuild.ts';
import { publish } from './publish.ts';
import { answerCompareCall, answerFlowCall } from './runFlowCall.ts';
import { answerListCall } from './runListCall.ts';
import { WrongCall } from './wrongCall.ts';

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
		for (const remark of outcome.remarks ?? []) terminal.tell(printable(remark));
		return outcome.rowsLeftOut ? EXIT.rowsLeftOut : EXIT.done;
	} catch (error) {
		if (error instanceof DataFault)
			terminal.tell(printable(describeProblem(error.problem, call.value.locale)));
		else if (error instanceof WrongCall) terminal.tell(printable(error.message));
		else throw error;
		return EXIT.wrongCall;
	}
}

/** Throws a DataFault where a file or the data cannot be used at all. */
async function answer(call: Call): Promise<Outcome> {
	switch (call.command) {
		case 'flows':
		case 'poles':
		case 'propose':
			return answerFlowCall(call, await around(call));
		case 'flows build':
			return flowsBuild(call, nationalCommunes());
		case 'publish':
			return publish(call, (await around(call)).extent);
		case 'compare':
			return answerCompareCall(call, await around(call));
		default:
			return answerListCall(call, await around(call));
	}
}

const around = async ({ regions }: Call) => ({
	extent: await loadExtent({ regions: regions === 'france' ? 'france' : [...regions] }),
	national: nationalCommunes(),
});

/** Problems said one a line; further ones of a long list are counted. */
const TOLD = 50;

function tellProblems(problems: readonly Problem[], call: Call, { tell }: Terminal): void {
	const { locale } = call;
	const file = fileOf(call);
	for (const problem of problems.slice(0, TOLD))
		tell(printable(describeProblem(file === undefined ? problem : { file, ...problem }, locale)));
	if (problems.length > TOLD)
		tell(locale === 'fr' ? `… et ${problems.length - TOLD} autres` : `… and ${problems.length - TOLD} more`);
}

/** The file that problems are about unless they name another. */
function fileOf(call: Call): string | undefined {
	if (call.command === 'flows build') return basename(call.out);
	const path = 'file' in call ? call.file : call.reading.file;
	return path === undefined ? undefined : basename(path);
}
