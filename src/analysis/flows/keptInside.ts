import { giveOrTake, plus, type Range } from '../../base/range.ts';
import type { FlowMatrix } from '../../model/flows.ts';
import type { Membership } from '../../model/membership.ts';
import { partOf } from './flowIndices.ts';

/** Patients by where they are seen: in a zone of their commune by both zonings, by one only, or by neither. */
interface Seen {
	readonly both: Range;
	readonly onlyA: Range;
	readonly onlyB: Range;
	readonly neither: Range;
}

/** Shares of patients who are seen in a zone of their commune, 0 to 1; NaN where there are no patients. */
interface KeptShares {
	readonly a: Range;
	readonly b: Range;
	/** a − b, -1 to 1. Patients whom both keep, or neither, cannot turn it: its bounds are tighter than those of a and b. */
	readonly ahead: Range;
}

/** What two zonings keep of the flows of the communes that have a zone in both. */
export interface KeptComparison extends KeptShares {
	readonly communes: number;
	/** By row, in their order; communes without patients are left out. */
	readonly rows: readonly (KeptShares & { readonly row: number; readonly patients: number })[];
}

/**
 * Which of two zonings keeps more of the flows inside. The units of both are the first nodes of the matrix; further
 * nodes are in no zone. Of the first `rowCount` communes; the others are destinations only. Larger zones keep more
 * whatever they are: compare zonings of about as many zones. O(cells).
 */
export function compareKept(
	matrix: FlowMatrix,
	a: Membership,
	b: Membership,
	rowCount = a.unitCount,
): KeptComparison {
	const rows: KeptComparison['rows'][number][] = [];
	let all: Seen = { both: NOTHING, onlyA: NOTHING, onlyB: NOTHING, neither: NOTHING };
	let communes = 0;
	for (let row = 0; row < rowCount; row++) {
		if (a.firstOf(row) < 0 || b.firstOf(row) < 0) continue;
		communes++;
		const seen = seenOf(matrix, row, a, b);
		all = {
			both: plus(all.both, seen.both),
			onlyA: plus(all.onlyA, seen.onlyA),
			onlyB: plus(all.onlyB, seen.onlyB),
			neither: plus(all.neither, seen.neither),
		};
		const { both, onlyA, onlyB, neither } = seen;
		const patients = both.value + onlyA.value + onlyB.value + neither.value;
		if (patients > 0) rows.push({ row, patients, ...sharesOf(seen) });
	}
	return { communes, ...sharesOf(all), rows };
}

const sharesOf = ({ both, onlyA, onlyB, neither }: Seen): KeptShares => ({
	a: partOf(plus(both, onlyA), plus(onlyB, neither)),
	b: partOf(plus(both, onlyB), plus(onlyA, neither)),
	ahead: aheadOf(onlyA, onlyB, plus(both, neither)),
});

/** (onlyA − onlyB) ÷ all patients: it rises with the first, falls with the second, and the rest draws it to 0. */
function aheadOf(onlyA: Range, onlyB: Range, rest: Range): Range {
	const of = (one: number, other: number, others: Range): number => {
		const gap = one - other;
		const whole = one + other + (gap > 0 ? others.least : others.most);
		return whole > 0 ? gap / whole : NaN;
	};
	const whole = onlyA.value + onlyB.value + rest.value;
	return {
		value: whole > 0 ? (onlyA.value - onlyB.value) / whole : NaN,
		least: 0 - of(onlyB.most, onlyA.least, rest),
		most: of(onlyA.most, onlyB.least, rest),
	};
}

const NOTHING: Range = { value: 0, least: 0, most: 0 };

function seenOf(matrix: FlowMatrix, row: number, a: Membership, b: Membership): Seen {
	const { offset, column, patients, doubt, unplaced, unplacedDoubt } = matrix;
	const ofA = a.territoriesOf(row);
	const ofB = b.territoriesOf(row);
	// by whether a keeps them (2) and b does (1)
	const sums = [unplaced[row], 0, 0, 0];
	const doubts = [unplacedDoubt?.[row] ?? 0, 0, 0, 0];
	for (let cell = offset[row]; cell < offset[row + 1]; cell++) {
		const inA = ofA.some((zone) => a.has(column[cell], zone));
		const inB = ofB.some((zone) => b.has(column[cell], zone));
		const kind = (inA ? 2 : 0) + (inB ? 1 : 0);
		sums[kind] += patients[cell];
		doubts[kind] += doubt?.[cell] ?? 0;
	}
	const [neither, onlyB, onlyA, both] = sums.map((sum, kind) => giveOrTake(sum, doubts[kind]));
	return { both, onlyA, onlyB, neither };
}
