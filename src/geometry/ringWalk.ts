import type { ArcTable } from './arcTable.ts';
import { startOf, type Ring } from './rings.ts';

/**
 * Chains signed arcs into simple rings. Columns have one row per boundary arc; a junction is a node of the boundary
 * in a numbering of its own. The columns are kept from one boundary to the next: use one walker for many outlines.
 */
export class RingWalker {
	readonly #table: ArcTable;
	readonly #junctions = new JunctionNumbers();
	#boundary: readonly number[] = [];
	/** Junctions at which each arc starts and ends. */
	#start = new Int32Array(0);
	#end = new Int32Array(0);
	#isUsed = new Uint8Array(0);
	/** Per arc: another one that starts at the same junction, -1 for none. */
	#otherExit = new Int32Array(0);
	/** Per junction: the last arc that starts there, -1 for none. */
	#lastExit = new Int32Array(0);
	/** Per junction: position in the path at which the walk last left it, -1 for not on the path. */
	#leftAt = new Int32Array(0);

	constructor(table: ArcTable) {
		this.#table = table;
	}

	/**
	 * Rings of a boundary whose inside lies on the left. A walk keeps to one interior, and is cut where it comes
	 * back to a node, so that no ring touches itself. In a faulty source, where borders cross without a node, the
	 * rings still use each arc once, but may cross. Throws where the boundary is not closed. O(arcs).
	 */
	ringsOf(boundary: readonly number[]): Ring[] {
		this.#load(boundary);
		const rings: Ring[] = [];
		for (let index = 0; index < boundary.length; index++) if (!this.#isUsed[index]) this.#walk(index, rings);
		return rings;
	}

	#load(boundary: readonly number[]): void {
		const count = boundary.length;
		this.#boundary = boundary;
		if (count > this.#start.length) this.#grow(2 * count);
		this.#junctions.clear(2 * count);
		this.#isUsed.fill(0, 0, count);
		this.#lastExit.fill(-1, 0, 2 * count);
		this.#leftAt.fill(-1, 0, 2 * count);
		for (let index = 0; index < count; index++) {
			const start = this.#junctions.numberOf(startOf(this.#table, boundary[index]));
			this.#start[index] = start;
			this.#end[index] = this.#junctions.numberOf(startOf(this.#table, ~boundary[index]));
			this.#otherExit[index] = this.#lastExit[start];
			this.#lastExit[start] = index;
		}
	}

	#grow(arcs: number): void {
		this.#start = new Int32Array(arcs);
		this.#end = new Int32Array(arcs);
		this.#isUsed = new Uint8Array(arcs);
		this.#otherExit = new Int32Array(arcs);
		this.#lastExit = new Int32Array(2 * arcs);
		this.#leftAt = new Int32Array(2 * arcs);
	}

	/** Walks on from an arc until it comes round, and adds the rings that it finds. */
	#walk(first: number, rings: Ring[]): void {
		const path: number[] = [];
		let index = first;
		do {
			if (this.#isUsed[index]) throw new Error('outline: a walk does not return to its start');
			if (this.#otherExit[this.#lastExit[this.#start[index]]] >= 0)
				this.#cutLoop(path, this.#start[index], rings);
			path.push(index);
			this.#isUsed[index] = 1;
			index = this.#nextAfter(index, first);
		} while (index !== first);
		rings.push(this.#takeRing(path));
	}

	/** At a junction with several exits, what was walked since the last visit is a ring of its own. */
	#cutLoop(path: number[], junction: number, rings: Ring[]): void {
		const leftAt = this.#leftAt[junction];
		if (leftAt >= 0) rings.push(this.#takeRing(path.splice(leftAt)));
		this.#leftAt[junction] = path.length;
	}

	/** Rows of the boundary as its signed arcs; their junctions are no longer on the path. */
	#takeRing(path: number[]): Ring {
		for (let i = 0; i < path.length; i++) {
			this.#leftAt[this.#start[path[i]]] = -1;
			path[i] = this.#boundary[path[i]];
		}
		return path;
	}

	/** Where several arcs go on, the left-most turn keeps to the same interior; `first` closes the walk. */
	#nextAfter(index: number, first: number): number {
		const last = this.#lastExit[this.#end[index]];
		if (last < 0) throw new Error('outline: a boundary does not close');
		if (this.#otherExit[last] < 0) return last;
		const backwards = headingOf(this.#table, ~this.#boundary[index]);
		let best = last;
		let bestAngle = Infinity;
		for (let exit = last; exit >= 0; exit = this.#otherExit[exit]) {
			if (this.#isUsed[exit] && exit !== first) continue;
			const angle = clockwiseAngle(backwards, headingOf(this.#table, this.#boundary[exit]));
			if (angle < bestAngle) {
				bestAngle = angle;
				best = exit;
			}
		}
		return best;
	}
}

/** Numbers the nodes of a boundary 0, 1, 2… in the order in which they are first seen (open addressing). */
class JunctionNumbers {
	#count = 0;
	#node = new Int32Array(0);
	#number = new Int32Array(0);
	#mask = 0;

	/** Forgets all numbers and makes room for `capacity` nodes. */
	clear(capacity: number): void {
		const size = 2 ** Math.ceil(Math.log2(2 * capacity + 2));
		if (size > this.#node.length) {
			this.#node = new Int32Array(size);
			this.#number = new Int32Array(size);
		}
		this.#node.fill(-1, 0, size);
		this.#mask = size - 1;
		this.#count = 0;
	}

	numberOf(node: number): number {
		let slot = Math.imul(node, 0x9e3779b1) >>> 7;
		for (slot &= this.#mask; this.#node[slot] >= 0; slot = (slot + 1) & this.#mask)
			if (this.#node[slot] === node) return this.#number[slot];
		this.#node[slot] = node;
		return (this.#number[slot] = this.#count++);
	}
}

/** Direction of the first step of a signed arc, radians. */
function headingOf({ offset, x, y }: ArcTable, signed: number): number {
	const from = signed < 0 ? offset[~signed + 1] - 1 : offset[signed];
	const to = signed < 0 ? from - 1 : from + 1;
	return Math.atan2(y[to] - y[from], x[to] - x[from]);
}

/** Clockwise from one heading to another, above 0 and up to a full turn. */
function clockwiseAngle(from: number, to: number): number {
	const angle = from - to;
	return angle > 0 ? angle : angle + 2 * Math.PI;
}
