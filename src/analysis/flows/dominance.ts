import type { FlowMatrix } from '../../model/flows.ts';
import { comesFirst } from './codeOrder.ts';

/** A forest: every node points to the one that dominates it, so following it ends at a node that nothing dominates. */
export interface Dominance {
	/** -1 where nothing dominates the node. */
	readonly dominatedBy: Int32Array;
	/** Patients who come to each node from others. */
	readonly inflow: Float64Array;
	/** 1 where another destination has as many patients as the largest: the smaller code counts. */
	readonly isTie: Uint8Array;
}

/**
 * Dominance by J. D. Nystuen and M. F. Dacey ('A graph theory interpretation of nodal regions', Papers of the Regional
 * Science Association 7, 1961): with the own commune left out, a node is dominated by its largest destination where
 * the inflow of that one is greater than its own. Unplaced patients go to no place. Ties by the smaller code: `order`
 * is the nodes' `codeOrder`. Rows and columns must be the same nodes. O(cells).
 */
export function dominance(matrix: FlowMatrix, order?: Int32Array): Dominance {
	const { rowCount, columnCount, offset, column, patients } = matrix;
	if (rowCount !== columnCount) throw new Error(`dominance: ${rowCount} rows and ${columnCount} columns`);
	const inflow = new Float64Array(rowCount);
	const dominatedBy = new Int32Array(rowCount).fill(-1);
	const isTie = new Uint8Array(rowCount);
	for (let row = 0; row < rowCount; row++) {
		let largest = -1;
		let most = 0;
		let tied = 0;
		for (let cell = offset[row]; cell < offset[row + 1]; cell++) {
			const to = column[cell];
			if (to === row) continue;
			const its = patients[cell];
			inflow[to] += its;
			if (its < most) continue;
			tied = its === most ? 1 : 0;
			if (its > most || (its === most && largest >= 0 && comesFirst(to, largest, order))) {
				largest = to;
				most = its;
			}
		}
		dominatedBy[row] = largest;
		isTie[row] = tied;
	}
	for (let row = 0; row < rowCount; row++)
		if (dominatedBy[row] >= 0 && !(inflow[dominatedBy[row]] > inflow[row])) dominatedBy[row] = -1;
	return { dominatedBy, inflow, isTie };
}

/** The node at the end of each node's chain: itself where nothing dominates it. O(nodes). */
export function rootsOf(dominatedBy: Int32Array): Int32Array {
	const root = new Int32Array(dominatedBy.length).fill(-1);
	const chain: number[] = [];
	for (let node = 0; node < root.length; node++) {
		let at = node;
		for (; root[at] < 0 && dominatedBy[at] >= 0; at = dominatedBy[at]) chain.push(at);
		const end = root[at] < 0 ? at : root[at];
		root[at] = end;
		for (const passed of chain) root[passed] = end;
		chain.length = 0;
	}
	return root;
}
