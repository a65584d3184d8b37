import { buildMatrix } from '../../model/buildMatrix.ts';
import type { FlowMatrix } from '../../model/flows.ts';

/** The sum of matrices between the same nodes: several specialties as one. At least one is needed. O(cells). */
export function addMatrices(matrices: readonly FlowMatrix[]): FlowMatrix {
	const [{ rowCount, columnCount }, ...others] = matrices;
	if (others.length === 0) return matrices[0];
	const size = matrices.reduce((cells, { column }) => cells + column.length + rowCount, 0);
	const row = new Int32Array(size);
	const column = new Int32Array(size);
	const patients = new Float64Array(size);
	const isDoubtful = matrices.some(({ doubt, unplacedDoubt }) => doubt ?? unplacedDoubt);
	const doubt = isDoubtful ? new Float64Array(size) : undefined;
	let count = 0;
	const add = (from: number, to: number, its: number, mayDiffer: number): void => {
		row[count] = from;
		column[count] = to;
		patients[count] = its;
		if (doubt) doubt[count] = mayDiffer;
		count++;
	};
	for (const matrix of matrices)
		for (let from = 0; from < rowCount; from++) {
			for (let cell = matrix.offset[from]; cell < matrix.offset[from + 1]; cell++)
				add(from, matrix.column[cell], matrix.patients[cell], matrix.doubt?.[cell] ?? 0);
			add(from, -1, matrix.unplaced[from], matrix.unplacedDoubt?.[from] ?? 0);
		}
	return buildMatrix({ count, row, column, patients, doubt }, rowCount, columnCount);
}
