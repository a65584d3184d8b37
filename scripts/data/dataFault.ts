import { describeProblem, type Problem } from '../../src/base/problem.ts';

/** Stops a build: what is wrong, in which file, row and column. The command prints it in one line. */
export class DataFault extends Error {
	readonly problem: Problem;

	constructor(problem: Problem) {
		super(describeProblem(problem, 'fr'));
		this.problem = problem;
	}
}
