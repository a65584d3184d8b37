import type { FlowMatrix, FlowSet } from '../../model/flows.ts';
import type { UnitTable } from '../../model/unitTable.ts';
import { buildMatrix, CellList } from '../../model/buildMatrix.ts';

/** Which group each row or column goes to, and how many groups there are; -1 for none. */
export interface Grouping {
	readonly of: Int32Array;
	readonly count: number;
}

/**
 * The matrix with its rows and columns added up by group. Rows of no group are left out; columns of no group become
 * unplaced, so that the sum of each row stays. Without `rows` or `columns` that side stays as it is. O(cells).
 */
export function gather(
	matrix: FlowMatrix,
	{ rows, columns }: { readonly rows?: Grouping; readonly columns?: Grouping },
): FlowMatrix {
	const cells = CellList.forAllOf([matrix]);
	for (let from = 0; from < matrix.rowCount; from++) {
		const group = rows ? rows.of[from] : from;
		if (group < 0) continue;
		for (let cell = matrix.offset[from]; cell < matrix.offset[from + 1]; cell++) {
			const to = matrix.column[cell];
			cells.add(group, columns ? columns.of[to] : to, matrix.patients[cell], matrix.doubt?.[cell] ?? 0);
		}
		cells.add(group, -1, matrix.unplaced[from], matrix.unplacedDoubt?.[from] ?? 0);
	}
	return buildMatrix(cells, rows?.count ?? matrix.rowCount, columns?.count ?? matrix.columnCount);
}

/** Columns as rows: who comes to each place. Unplaced patients are in no column, so the result has none. O(cells). */
export function transpose(matrix: FlowMatrix): FlowMatrix {
	const { rowCount, columnCount } = matrix;
	const offset = new Int32Array(columnCount + 1);
	for (const to of matrix.column) offset[to + 1]++;
	for (let to = 0; to < columnCount; to++) offset[to + 1] += offset[to];
	const next = offset.slice();
	const column = new Int32Array(matrix.column.length);
	const patients = new Float64Array(column.length);
	const doubt = matrix.doubt && new Float64Array(column.length);
	for (let from = 0; from < rowCount; from++)
		for (let cell = matrix.offset[from]; cell < matrix.offset[from + 1]; cell++) {
			const at = next[matrix.column[cell]]++;
			column[at] = from;
			patients[at] = matrix.patients[cell];
			if (doubt && matrix.doubt) doubt[at] = matrix.doubt[cell];
		}
	return {
		rowCount: columnCount,
		columnCount: rowCount,
		offset,
		column,
		patients,
		doubt,
		unplaced: new Float64Array(columnCount),
	};
}

/** Nodes of flows beside an extent: node n is unit n of it, and those after the units are communes elsewhere. */
export interface FlowNodes {
	readonly unitCount: number;
	/** INSEE codes; the first `unitCount` are those of the units. */
	readonly codes: readonly string[];
}

/** Numbers the nodes of a set so that the units of an extent come first; `matrices[s]` is that of `set.specialties[s]`. */
export function placeOnUnits(
	set: FlowSet,
	units: Pick<UnitTable, 'code' | 'count'>,
): { readonly nodes: FlowNodes; readonly matrices: readonly FlowMatrix[] } {
	const nodeOf = new Map(units.code.map((code, unit) => [code, unit]));
	const codes = [...units.code];
	const of = Int32Array.from(set.codes, (code) => nodeOf.get(code) ?? codes.push(code) - 1);
	const group: Grouping = { of, count: codes.length };
	return {
		nodes: { unitCount: units.count, codes },
		matrices: set.specialties.map(({ matrix }) => gather(matrix, { rows: group, columns: group })),
	};
}
