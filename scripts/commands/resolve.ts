import { listOutcome } from './listOutcome.ts';
import type { Context, Outcome } from './context.ts';
import type { ListInput } from './readInput.ts';

/** What each row of the list was taken for. */
export function resolve(context: Context, input: ListInput): Outcome {
	const answer = input.rows.map(({ row, territory, input: text, resolution }) => ({
		row,
		territory,
		input: text,
		code: resolution.code,
		how: resolution.how,
		problem: resolution.problem,
		candidates: resolution.code === null ? resolution.candidates : [],
	}));
	return listOutcome(context, input, answer);
}
