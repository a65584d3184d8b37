import { doubtsOf } from './doubts.ts';
import { listOutcome } from './listOutcome.ts';
import type { Context, Outcome } from './context.ts';
import type { ListInput } from './readInput.ts';

/**
 * What each row of the list was taken for. `candidates`: what an ambiguous row may be, or the homonyms in other
 * départements of an unknown one; `doubt`: the homonym that was perhaps meant, since the commune lies far off.
 */
export function resolve(context: Context, input: ListInput): Outcome {
	const doubts = doubtsByRow(context, input);
	const answer = input.rows.map(({ row, territory, input: text, resolution }) => ({
		row,
		territory,
		input: text,
		code: resolution.code,
		how: resolution.how,
		problem: resolution.problem,
		candidates: resolution.code === null ? resolution.candidates : [],
		doubt: doubts.get(`${territory}\n${resolution.code}`) ?? null,
	}));
	return listOutcome(context, input, answer);
}

function doubtsByRow(context: Context, { list }: ListInput): Map<string, string> {
	const { code } = context.extent.units;
	return new Map(
		list.territories.flatMap((territory) =>
			doubtsOf(context, territory).map(({ unit, homonym }): [string, string] => [
				`${territory.name}\n${code[unit]}`,
				code[homonym],
			]),
		),
	);
}
