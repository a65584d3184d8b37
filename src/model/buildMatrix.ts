import type { FlowMatrix } from './flows.ts';

/** One cell to be: `column` -1 for patients seen abroad or at an unknown place. */
export interface FlowCell {
	readonly row: number;
	readonly column: number;
	readonly patients: number;
	/** How far from `patients` it may be; 0 where it is known. */
	readonly doubt?: number;
}

/** Cells as columns of the same length, for millions of them. */
export interface FlowCells {
	readonly count: number;
	readonly row: Int32Array;
	readonly column: Int32Array;
	readonly patients: Float64Array;
	readonly doubt?: Float64Array | undefined;
}

/** Cells that come one by one, in columns of a known size. */
export class CellList implements FlowCells {
	count = 0;
	readonly row: Int32Array;
	readonly column: Int32Array;
	readonly patients: Float64Array;
	readonly doubt: Float64Array | undefined;

	/** Room for all cells of some matrices, and for what of each row is unplaced. */
	static forAllOf(matrices: readonly FlowMatrix[]): CellList {
		const size = matrices.reduce((sum, { column, rowCount }) => sum + column.length + rowCount, 0);
		const isDoubtful = matrices.some(({ doubt, unplacedDoubt }) => doubt ?? unplacedDoubt);
		return new CellList(size, isDoubtful);
	}

	constructor(size: number, isDoubtful: boolean) {
		this.row = new Int32Array(size);
		this.column = new Int32Array(size);
		this.patients = new Float64Array(size);
		this.doubt = isDoubtful ? new Float64Array(size) : undefined;
	}

	/** `column` -1: abroad or at an unknown place. */
	add(row: number, column: number, patients: number, doubt: number): void {
		this.row[this.count] = row;
		this.column[this.count] = column;
		this.patients[this.count] = patients;
		if (this.doubt) this.doubt[this.count] = doubt;
		this.count++;
	}
}

/** The matrix of cells in any order; several of one pair are added up, and those of 0 without doubt left out. O(cells). */
export function buildMatrix(cells: FlowCells, rowCount: number, columnCount: number): FlowMatrix {
	const unplaced = new Float64Array(rowCount);
	const unplacedDoubt = cells.doubt && new Float64Array(rowCount);
	const byColumn = countingOrder(cells.column, cells.count, columnCount);
	const start = new Int32Array(rowCount + 1);
	for (const cell of byColumn) start[cells.row[cell] + 1]++;
	for (let row = 0; row < rowCount; row++) start[row + 1] += start[row];
	const next = start.slice();
	const ordered = new Int32Array(byColumn.length);
	for (const cell of byColumn) ordered[next[cells.row[cell]]++] = cell;
	for (let cell = 0; cell < cells.count; cell++) {
		if (cells.column[cell] >= 0) continue;
		unplaced[cells.row[cell]] += cells.patients[cell];
		if (unplacedDoubt && cells.doubt) unplacedDoubt[cells.row[cell]] += cells.doubt[cell];
	}
	return { ...joined(cells, ordered, start, rowCount), rowCount, columnCount, unplaced, unplacedDoubt };
}

/** Cells that have a column, by column, in the order given within one. */
function countingOrder(column: Int32Array, count: number, columnCount: number): Int32Array {
	const next = new Int32Array(columnCount + 1);
	for (let cell = 0; cell < count; cell++) if (column[cell] >= 0) next[column[cell] + 1]++;
	for (let at = 0; at < columnCount; at++) next[at + 1] += next[at];
	const order = new Int32Array(next[columnCount]);
	for (let cell = 0; cell < count; cell++) if (column[cell] >= 0) order[next[column[cell]]++] = cell;
	return order;
}

function joined(
	cells: FlowCells,
	ordered: Int32Array,
	start: Int32Array,
	rowCount: number,
): Pick<FlowMatrix, 'offset' | 'column' | 'patients' | 'doubt'> {
	const offset = new Int32Array(rowCount + 1);
	const column = new Int32Array(ordered.length);
	const patients = new Float64Array(ordered.length);
	const doubt = cells.doubt && new Float64Array(ordered.length);
	let end = 0;
	for (let row = 0; row < rowCount; row++) {
		for (let at = start[row]; at < start[row + 1];) {
			const of = cells.column[ordered[at]];
			let sum = 0;
			let mayDiffer = 0;
			for (; at < start[row + 1] && cells.column[ordered[at]] === of; at++) {
				sum += cells.patients[ordered[at]];
				mayDiffer += cells.doubt?.[ordered[at]] ?? 0;
			}
			if (sum === 0 && mayDiffer === 0) continue;
			column[end] = of;
			patients[end] = sum;
			if (doubt) doubt[end] = mayDiffer;
			end++;
		}
		offset[row + 1] = end;
	}
	return {
		offset,
		column: column.slice(0, end),
		patients: patients.slice(0, end),
		doubt: doubt?.slice(0, end),
	};
}

/** `buildMatrix` of a short list, for tests and small tables. */
export function matrixOf(cells: readonly FlowCell[], rowCount: number, columnCount = rowCount): FlowMatrix {
	const hidden = cells.some(({ doubt }) => doubt !== undefined && doubt > 0);
	return buildMatrix(
		{
			count: cells.length,
			row: Int32Array.from(cells, ({ row }) => row),
			column: Int32Array.from(cells, ({ column }) => column),
			patients: Float64Array.from(cells, ({ patients }) => patients),
			doubt: hidden ? Float64Array.from(cells, ({ doubt }) => doubt ?? 0) : undefined,
		},
		rowCount,
		columnCount,
	);
}
