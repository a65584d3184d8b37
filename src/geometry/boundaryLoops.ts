import type { ArcTable } from './arcTable.ts';
import { startOf, type Ring } from './rings.ts';

/**
 * Any boundary cut into loops without a repeated node, whatever its faults: borders that cross without a node, or
 * that do not close. For judging a source; outlines of territories come from `polygonsOf`, which holds to the inside.
 */
export function boundaryLoops(arcs: ArcTable, boundary: readonly number[]): { loops: Ring[]; open: Ring } {
	const exits = new Map<number, number[]>();
	for (const signed of boundary) {
		const node = startOf(arcs, signed);
		const others = exits.get(node);
		if (others) others.push(signed);
		else exits.set(node, [signed]);
	}
	const loops: Ring[] = [];
	const open: number[] = [];
	for (const node of exits.keys())
		while (exits.get(node)!.length > 0) open.push(...walkFrom(arcs, node, exits, loops));
	return { loops, open };
}

/** Walks from a node until no exit is left, cutting off a loop wherever it comes back to one; the rest is open. */
function walkFrom(arcs: ArcTable, start: number, exits: Map<number, number[]>, loops: Ring[]): number[] {
	const path: number[] = [];
	const leftAt = new Map<number, number>([[start, 0]]);
	let node = start;
	for (;;) {
		const signed = exits.get(node)?.pop();
		if (signed === undefined) return path;
		path.push(signed);
		node = startOf(arcs, ~signed);
		const earlier = leftAt.get(node);
		if (earlier === undefined) {
			leftAt.set(node, path.length);
			continue;
		}
		const loop = path.splice(earlier);
		for (const arc of loop.slice(1)) leftAt.delete(startOf(arcs, arc));
		loops.push(loop);
	}
}
