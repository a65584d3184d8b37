import type { FlowMatrix } from '../../model/flows.ts';
import { buildMatrix, CellList } from '../../model/buildMatrix.ts';

/** How much each specialty counts: all alike, or each by its patients in all. */
export type SpecialtyWeights = 'equal' | 'volume';

/**
 * Several specialties as one: S(c, p) = Σ w_s f_s(c, p) / O_s(c), with the weights of the specialties of which commune
 * c has any patient made to add up to 1, so that a specialty unknown there takes nothing away. Each row is then scaled
 * to `rowTotal` (the commune's people), which makes rows of a large and a small commune count as they should.
 * What hidden cells may hold is carried along as the wider of both sides, so that a share may seem to go below 0: take 0
 * there. O(cells).
 *
 * @param rowTotal 0 or NaN leaves a row empty
 */
export function mergeSpecialties(
	matrices: readonly FlowMatrix[],
	weights: SpecialtyWeights,
	rowTotal: Float64Array,
): FlowMatrix {
	const [{ rowCount, columnCount }] = matrices;
	for (const matrix of matrices)
		if (matrix.rowCount !== rowCount || matrix.columnCount !== columnCount)
			throw new Error('mergeSpecialties: matrices over different nodes');
	const sums = matrices.map((matrix) => rowSums(matrix));
	const weight = sums.map(({ patients }) =>
		weights === 'equal' ? 1 : patients.reduce((sum, its) => sum + its, 0),
	);
	const known = new Float64Array(rowCount);
	sums.forEach(({ patients }, s) => {
		for (let row = 0; row < rowCount; row++) if (patients[row] > 0) known[row] += weight[s];
	});
	const cells = CellList.forAllOf(matrices);
	matrices.forEach((matrix, s) => {
		const { patients, doubt } = sums[s];
		for (let row = 0; row < rowCount; row++) {
			if (!(patients[row] > 0) || !(rowTotal[row] > 0)) continue;
			const scale = (weight[s] / known[row]) * rowTotal[row];
			const add = (column: number, value: number, its: number): void =>
				cells.add(
					row,
					column,
					(value / patients[row]) * scale,
					shareDoubt(value, its, patients[row], doubt[row]) * scale,
				);
			for (let cell = matrix.offset[row]; cell < matrix.offset[row + 1]; cell++)
				add(matrix.column[cell], matrix.patients[cell], matrix.doubt?.[cell] ?? 0);
			add(-1, matrix.unplaced[row], matrix.unplacedDoubt?.[row] ?? 0);
		}
	});
	return buildMatrix(cells, rowCount, columnCount);
}

/** By how much a part's share of a whole may differ, both ways: the part at its most and all else at its least, or the other way round. */
function shareDoubt(value: number, doubt: number, whole: number, wholeDoubt: number): number {
	if (wholeDoubt === 0) return 0;
	const elsewhere = whole - value;
	const elsewhereDoubt = wholeDoubt - doubt;
	const most = (value + doubt) / (value + doubt + elsewhere - elsewhereDoubt);
	const least = (value - doubt) / (value - doubt + elsewhere + elsewhereDoubt);
	return Math.max(most - value / whole, value / whole - least);
}

function rowSums({ rowCount, offset, patients, doubt, unplaced, unplacedDoubt }: FlowMatrix) {
	const sums = { patients: unplaced.slice(), doubt: unplacedDoubt?.slice() ?? new Float64Array(rowCount) };
	for (let row = 0; row < rowCount; row++)
		for (let cell = offset[row]; cell < offset[row + 1]; cell++) {
			sums.patients[row] += patients[cell];
			sums.doubt[row] += doubt?.[cell] ?? 0;
		}
	return sums;
}
