import { giveOrTake, type Range } from '../../base/range.ts';
import type { FlowMatrix } from '../../model/flows.ts';

/** All patients of the rows that count, and those of them abroad or at unknown places. O(cells). */
export function totalsOf(
	{ rowCount, offset, patients, doubt, unplaced, unplacedDoubt }: FlowMatrix,
	counts: (row: number) => boolean = () => true,
): { readonly total: Range; readonly unplaced: Range } {
	const all = { patients: new CompensatedSum(), doubt: new CompensatedSum() };
	const away = { patients: new CompensatedSum(), doubt: new CompensatedSum() };
	for (let row = 0; row < rowCount; row++) {
		if (!counts(row)) continue;
		for (let cell = offset[row]; cell < offset[row + 1]; cell++) {
			all.patients.add(patients[cell]);
			if (doubt) all.doubt.add(doubt[cell]);
		}
		away.patients.add(unplaced[row]);
		if (unplacedDoubt) away.doubt.add(unplacedDoubt[row]);
	}
	all.patients.add(away.patients.value);
	all.doubt.add(away.doubt.value);
	return {
		total: giveOrTake(all.patients.value, all.doubt.value),
		unplaced: giveOrTake(away.patients.value, away.doubt.value),
	};
}

/** All patients of a row, unplaced ones included; each bound with every hidden cell at its own. O(cells of the row). */
export function rowSum({ offset, patients, doubt, unplaced, unplacedDoubt }: FlowMatrix, row: number): Range {
	let value = unplaced[row];
	let doubts = unplacedDoubt?.[row] ?? 0;
	for (let cell = offset[row]; cell < offset[row + 1]; cell++) {
		value += patients[cell];
		doubts += doubt?.[cell] ?? 0;
	}
	return giveOrTake(value, doubts);
}

/** Adds up decimals without the rounding of each step (A. Neumaier, ZAMM 54, 1974). */
class CompensatedSum {
	#sum = 0;
	#lost = 0;

	add(number: number): void {
		const sum = this.#sum + number;
		this.#lost +=
			Math.abs(this.#sum) >= Math.abs(number) ? this.#sum - sum + number : number - sum + this.#sum;
		this.#sum = sum;
	}

	get value(): number {
		return this.#sum + this.#lost;
	}
}
