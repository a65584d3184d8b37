import type { Problem } from '../../src/base/problem.ts';
import type { Outcome } from './context.ts';
import type { PlainRow } from './output.ts';
import type { ShapesInput } from './readInput.ts';

/** A command's answer with the features of the file that were left out, and remarks. */
export const shapesOutcome = (
	{ problems }: ShapesInput,
	answer: readonly PlainRow[],
	remarks: readonly Problem[] = [],
): Outcome => ({ answer, problems: [...problems, ...remarks], rowsLeftOut: problems.length > 0 });
