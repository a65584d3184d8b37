import type { Problem } from '../../base/problem.ts';
import { fail, type Result } from '../../base/result.ts';

/**
 * Breaks off the reading of a file from deep inside a reader. Never leaves this room: `asResult` turns it into a
 * value at each door.
 */
export class ReadFault extends Error {
	readonly problem: Problem;

	constructor(problem: Problem) {
		super(problem.rule);
		this.problem = problem;
	}
}

/** Runs a reader; whatever breaks it off is a problem that names the file. */
export async function asResult<Value>(
	file: string,
	read: () => Promise<Result<Value, Problem>>,
): Promise<Result<Value, Problem>> {
	try {
		return await read();
	} catch (error) {
		if (error instanceof ReadFault) return fail({ file, ...error.problem });
		return fail({ rule: 'unreadable-content', file, values: { reason: String(error).slice(0, 120) } });
	}
}
