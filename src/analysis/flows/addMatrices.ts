import { buildMatrix, CellList } from '../../model/buildMatrix.ts';
import type { FlowMatrix } from '../../model/flows.ts';

/** The sum of matrices between the same nodes: several specialties as one. At least one is needed. O(cells). */
export function addMatrices(matrices: readonly FlowMatrix[]): FlowMatrix {
	const [first, ...others] = matrices;
	if (others.length === 0) return first;
	const { rowCount, columnCount } = first;
	const cells = CellList.forAllOf(matrices);
	for (const { offset, column, patients, doubt, unplaced, unplacedDoubt } of matrices)
		for (let row = 0; row < rowCount; row++) {
			for (let cell = offset[row]; cell < offset[row + 1]; cell++)
				cells.add(row, column[cell], patients[cell], doubt?.[cell] ?? 0);
			cells.add(row, -1, unplaced[row], unplacedDoubt?.[row] ?? 0);
		}
	return buildMatrix(cells, rowCount, columnCount);
}
