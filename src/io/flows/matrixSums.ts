import type { Layer } from '../incoming/layer.ts';
import { parseNumber, type DecimalSign } from '../table/numbers.ts';
import { firstLines, matrixHeader } from './flowLook.ts';
import { isTotalName } from './flowPlaces.ts';

/** Row and column of a sheet that are sums of the others without saying so; undefined for none. */
export interface MatrixSums {
	readonly row: number | undefined;
	readonly column: number | undefined;
}

/** Rows that must all be equal to their last cell before it counts as their sum. */
const LEAST_ROWS = 3;
/** How far a sum may be from its parts, for rounding. */
const SLACK = 0.51;

/**
 * Finds marginal sums that were left in a matrix by the numbers alone: a last column that is the sum of the others in
 * every row, a last row that is the sum of the rows above. Those that are called 'Total' need not be found.
 */
export async function sumsLeftIn(sheet: Layer, decimal: DecimalSign): Promise<MatrixSums> {
	const header = matrixHeader(await firstLines(sheet));
	if (!header) return { row: undefined, column: undefined };
	const last = header.cells.length - 1;
	const below = new Float64Array(header.cells.length);
	let previous: { row: number; values: number[]; label: string } | undefined;
	let rows = 0;
	let summed = 0;
	await sheet.visit(({ row, cells }) => {
		if (row <= header.row) return true;
		if (previous) addTo(below, previous.values);
		const values = header.cells.map((_, at) => (at === 0 ? 0 : parseNumber(cells[at] ?? '', decimal) || 0));
		const sum = values.reduce((total, value, at) => (at < last ? total + value : total), 0);
		if (sum > 0) {
			rows++;
			if (Math.abs(sum - values[last]) <= SLACK) summed++;
		}
		previous = { row, values, label: cells[0] ?? '' };
		return true;
	});
	const isColumn = rows >= LEAST_ROWS && summed === rows && !isTotalName(header.cells[last]);
	const isRow =
		previous !== undefined &&
		rows > LEAST_ROWS &&
		!isTotalName(previous.label) &&
		previous.values.some((value) => value > 0) &&
		previous.values.every((value, at) => Math.abs(value - below[at]) <= SLACK);
	return { row: isRow ? previous?.row : undefined, column: isColumn ? last : undefined };
}

function addTo(sums: Float64Array, values: readonly number[]): void {
	for (const [at, value] of values.entries()) sums[at] += value;
}
