import { exactly, giveOrTake, type Range } from '../../base/range.ts';
import type { FlowMatrix } from '../../model/flows.ts';
import { comesFirst } from './codeOrder.ts';
import { rowSum } from './flowTotals.ts';

/** First and second destination of each row, the own commune counted among them; -1 and 0 where there is none. */
export interface MainDestinations {
	readonly first: Int32Array;
	readonly second: Int32Array;
	readonly firstPatients: Float64Array;
	readonly secondPatients: Float64Array;
	/** All patients of the row, those abroad or at unknown places included: shares are of these. */
	readonly total: Float64Array;
	/** 1 where both have as many patients: the smaller code is the first. */
	readonly isTie: Uint8Array;
}

/**
 * The two destinations of each row with most patients; of a hidden cell the middle of what it may be counts. Ties by
 * the smaller code: `order` is the columns' `codeOrder`. O(cells).
 */
export function mainDestinations(
	{ rowCount, offset, column, patients, unplaced }: FlowMatrix,
	order?: Int32Array,
): MainDestinations {
	const first = new Int32Array(rowCount).fill(-1);
	const second = new Int32Array(rowCount).fill(-1);
	const firstPatients = new Float64Array(rowCount);
	const secondPatients = new Float64Array(rowCount);
	const total = new Float64Array(rowCount);
	const isTie = new Uint8Array(rowCount);
	for (let row = 0; row < rowCount; row++) {
		let one = -1;
		let other = -1;
		let most = 0;
		let next = 0;
		let sum = unplaced[row];
		for (let cell = offset[row]; cell < offset[row + 1]; cell++) {
			const its = patients[cell];
			sum += its;
			if (its < next) continue;
			const to = column[cell];
			if (its > most || (its === most && one >= 0 && comesFirst(to, one, order))) {
				other = one;
				next = most;
				one = to;
				most = its;
			} else if (its > next || (its === next && other >= 0 && comesFirst(to, other, order))) {
				other = to;
				next = its;
			}
		}
		first[row] = one;
		second[row] = other;
		firstPatients[row] = most;
		secondPatients[row] = next;
		total[row] = sum;
		isTie[row] = other >= 0 && most === next ? 1 : 0;
	}
	return { first, second, firstPatients, secondPatients, total, isTie };
}

/** One destination of a commune. */
export interface Destination {
	readonly column: number;
	readonly patients: Range;
	/** Of all patients of the commune, 0 to 1. */
	readonly share: Range;
}

/** Destinations of a row, most patients first, ties by the smaller code. O(cells of the row). */
export function destinationsOf(matrix: FlowMatrix, row: number, order?: Int32Array): Destination[] {
	const sums = rowSum(matrix, row);
	const cells = Array.from(
		{ length: matrix.offset[row + 1] - matrix.offset[row] },
		(_, at) => matrix.offset[row] + at,
	);
	return cells
		.map((cell) => ({
			column: matrix.column[cell],
			patients: cellRange(matrix, cell),
			share: shareOf(cellRange(matrix, cell), sums),
		}))
		.sort((a, b) => b.patients.value - a.patients.value || (comesFirst(a.column, b.column, order) ? -1 : 1));
}

/** First and second destination of a commune, with what they may be over all that hidden cells may hold. */
export interface LeaningRange {
	readonly first: number;
	readonly firstShare: Range;
	/** -1, with a share of 0, where all go to one place. */
	readonly second: number;
	readonly secondShare: Range;
	/** Share of the first less that of the largest other destination; below 0 where another may come first. */
	readonly margin: Range;
	/** Whether the first is the first whatever hidden cells hold. */
	readonly isSure: boolean;
}

/** Undefined where no destination of the commune is known. O(cells of the row). */
export function leaningRange(matrix: FlowMatrix, row: number, order?: Int32Array): LeaningRange | undefined {
	const [first, second, ...more] = destinationsOf(matrix, row, order);
	if (first === undefined) return undefined;
	const others = second === undefined ? [] : [second, ...more];
	const sums = rowSum(matrix, row);
	return {
		first: first.column,
		firstShare: first.share,
		second: second?.column ?? -1,
		secondShare: second?.share ?? exactly(0),
		margin: marginRange(
			first.patients,
			others.map(({ patients }) => patients),
			sums,
		),
		isSure: others.every(
			({ column, patients }) =>
				patients.most < first.patients.least ||
				(patients.most === first.patients.least && comesFirst(first.column, column, order)),
		),
	};
}

const cellRange = ({ patients, doubt }: FlowMatrix, cell: number): Range =>
	giveOrTake(patients[cell], doubt?.[cell] ?? 0);

/** A share is least where the part is at its least and all else at its most. */
export const shareOf = (part: Range, whole: Range): Range => ({
	value: part.value / whole.value,
	least: part.least / (part.least + whole.most - part.most),
	most: part.most / (part.most + whole.least - part.least),
});

/**
 * Exact bounds of (first − largest other) / all. It rises with the first and falls with every other cell, but for the
 * cells beside a larger one, whose growth brings a margin below 0 nearer to 0.
 */
export function marginRange(first: Range, others: readonly Range[], whole: Range): Range {
	const largest = (bound: keyof Range): number =>
		others.reduce((most, other) => Math.max(most, other[bound]), 0);
	const rest = (bound: 'least' | 'most'): number => whole[bound] - first[bound];
	const behind = others
		.filter(({ most }) => most > first.least)
		.map(({ most, least }) => (first.least - most) / (first.least + most + rest('least') - least));
	return {
		value: (first.value - largest('value')) / whole.value,
		least:
			behind.length > 0
				? Math.min(...behind)
				: (first.least - largest('most')) / (first.least + rest('most')),
		most: (first.most - largest('least')) / (first.most + rest('least')),
	};
}
