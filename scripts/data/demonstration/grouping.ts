import type { Cell } from './honeycomb.ts';

/**
 * Cuts cells into `parts` compact groups of nearly equal size, again and again across their longer side. Returns
 * the group of each cell, numbered from 0.
 */
export function compactGroups(cells: readonly Cell[], parts: number): Int32Array {
	const groupOf = new Int32Array(cells.length);
	let next = 0;
	const cut = (members: number[], count: number): void => {
		if (count <= 1 || members.length <= 1) {
			for (const member of members) groupOf[member] = next;
			next++;
			return;
		}
		const along = longerSide(cells, members);
		members.sort((a, b) => along(cells[a]) - along(cells[b]) || a - b);
		const firstCount = Math.floor(count / 2);
		const at = Math.round((members.length * firstCount) / count);
		cut(members.slice(0, at), firstCount);
		cut(members.slice(at), count - firstCount);
	};
	cut(
		cells.map((_, index) => index),
		parts,
	);
	return groupOf;
}

function longerSide(cells: readonly Cell[], members: readonly number[]): (cell: Cell) => number {
	let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const member of members) {
		west = Math.min(west, cells[member].x);
		east = Math.max(east, cells[member].x);
		south = Math.min(south, cells[member].y);
		north = Math.max(north, cells[member].y);
	}
	// a slight slant keeps the cuts off the rows of the honeycomb
	return east - west > north - south ? ({ x, y }) => x + 0.31 * y : ({ x, y }) => y - 0.27 * x;
}
