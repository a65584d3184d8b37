import { giveOrTake, type Range } from '../../base/range.ts';
import type { FlowMatrix } from '../../model/flows.ts';
import { PER_PATIENT, whole } from './wholePatients.ts';

/** All patients of a matrix, and those of them abroad or at unknown places. O(cells). */
export function totalsOf(matrix: FlowMatrix): { readonly total: Range; readonly unplaced: Range } {
	const unplaced = sumOf(matrix.unplaced);
	const unplacedDoubt = sumOf(matrix.unplacedDoubt);
	return {
		total: giveOrTake(
			(sumOf(matrix.patients) + unplaced) / PER_PATIENT,
			(sumOf(matrix.doubt) + unplacedDoubt) / PER_PATIENT,
		),
		unplaced: giveOrTake(unplaced / PER_PATIENT, unplacedDoubt / PER_PATIENT),
	};
}

/** In whole millionths, so that decimals add up exactly. */
function sumOf(numbers: Float64Array | undefined): number {
	let sum = 0;
	for (const its of numbers ?? []) sum += whole(its);
	return sum;
}
