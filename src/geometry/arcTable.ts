import { segmentLengthM } from './ellipsoid.ts';

/** Coordinates are whole numbers of 1e-5 degree (about a metre): equal points are equal numbers. */
export const GRID_PER_DEGREE = 1e5;

/** What a file of arcs holds; everything else in an ArcTable follows from it. */
export interface RawArcs {
	readonly unitCount: number;
	/** Unit to the left and right of each arc in its direction; `unitCount` means outside. */
	readonly left: Int32Array;
	readonly right: Int32Array;
	/** Points of arc a: `offset[a]` to `offset[a + 1] - 1`, both ends included. */
	readonly offset: Int32Array;
	/** Longitude and latitude in 1e-5 degree. */
	readonly x: Int32Array;
	readonly y: Int32Array;
}

/**
 * The one table that answers nearly everything: each stretch of border between two communes once, with its two
 * sides. Two arcs meet only at nodes; a closed arc starts and ends at the same node.
 */
export interface ArcTable extends RawArcs {
	readonly arcCount: number;
	readonly nodeCount: number;
	readonly startNode: Int32Array;
	readonly endNode: Int32Array;
	/** Length on the ellipsoid in whole micrometres: sums are exact in any order. */
	readonly lengthUm: Float64Array;
	/** Σ (x₁y₂ − x₂y₁) over the steps of the arc, exact: over a ring it is twice the signed area on the grid. */
	readonly doubledGridArea: Float64Array;
	/** Arcs of unit u: `unitArcs[unitArcOffset[u]]` to `unitArcs[unitArcOffset[u + 1] - 1]`. */
	readonly unitArcOffset: Int32Array;
	readonly unitArcs: Int32Array;
}

/** The part of the table that says who touches whom, and how far: no coordinates. */
export type ArcSides = Pick<
	ArcTable,
	'unitCount' | 'left' | 'right' | 'lengthUm' | 'unitArcOffset' | 'unitArcs'
>;

/** Derives lengths, nodes and the arcs of each unit. O(points). */
export function completeArcTable(raw: RawArcs): ArcTable {
	const arcCount = raw.left.length;
	const nodes = numberNodes(raw);
	const perUnit = arcsPerUnit(raw);
	return {
		...raw,
		arcCount,
		nodeCount: nodes.count,
		startNode: nodes.start,
		endNode: nodes.end,
		lengthUm: arcLengthsUm(raw),
		doubledGridArea: doubledGridAreas(raw),
		unitArcOffset: perUnit.offset,
		unitArcs: perUnit.arcs,
	};
}

function arcLengthsUm({ left, offset, x, y }: RawArcs): Float64Array {
	const lengthUm = new Float64Array(left.length);
	for (let arc = 0; arc < left.length; arc++) {
		let lengthM = 0;
		for (let i = offset[arc] + 1; i < offset[arc + 1]; i++)
			lengthM += segmentLengthM(
				x[i - 1] / GRID_PER_DEGREE,
				y[i - 1] / GRID_PER_DEGREE,
				x[i] / GRID_PER_DEGREE,
				y[i] / GRID_PER_DEGREE,
			);
		lengthUm[arc] = Math.round(lengthM * 1e6);
	}
	return lengthUm;
}

function doubledGridAreas({ left, offset, x, y }: RawArcs): Float64Array {
	const doubled = new Float64Array(left.length);
	for (let arc = 0; arc < left.length; arc++) {
		let sum = 0;
		for (let i = offset[arc] + 1; i < offset[arc + 1]; i++) sum += x[i - 1] * y[i] - x[i] * y[i - 1];
		doubled[arc] = sum;
	}
	return doubled;
}

function numberNodes({ left, offset, x, y }: RawArcs): { count: number; start: Int32Array; end: Int32Array } {
	const start = new Int32Array(left.length);
	const end = new Int32Array(left.length);
	const ids = new Map<number, number>();
	const idOf = (point: number): number => {
		const key = gridKey(x[point], y[point]);
		let id = ids.get(key);
		if (id === undefined) ids.set(key, (id = ids.size));
		return id;
	};
	for (let arc = 0; arc < left.length; arc++) {
		start[arc] = idOf(offset[arc]);
		end[arc] = idOf(offset[arc + 1] - 1);
	}
	return { count: ids.size, start, end };
}

/** One whole number below 2^53 for a point of the grid (|x| ≤ 1.8e7, |y| ≤ 9e6). */
export const gridKey = (x: number, y: number): number => (y + 9e6) * 36000001 + (x + 18e6);

function arcsPerUnit({ unitCount, left, right }: RawArcs): { offset: Int32Array; arcs: Int32Array } {
	const offset = new Int32Array(unitCount + 1);
	for (const side of [left, right])
		for (let arc = 0; arc < side.length; arc++) if (side[arc] < unitCount) offset[side[arc] + 1]++;
	for (let unit = 0; unit < unitCount; unit++) offset[unit + 1] += offset[unit];
	const next = offset.slice();
	const arcs = new Int32Array(offset[unitCount]);
	for (let arc = 0; arc < left.length; arc++) {
		if (left[arc] < unitCount) arcs[next[left[arc]]++] = arc;
		if (right[arc] < unitCount) arcs[next[right[arc]]++] = arc;
	}
	return { offset, arcs };
}

/**
 * Two tables over the same units as one: the extent's arcs come first, those of its ring load later.
 * Throws where the tables count their units differently.
 */
export function joinArcs(first: RawArcs, second: RawArcs): RawArcs {
	if (first.unitCount !== second.unitCount) throw new Error('joinArcs: tables over different units');
	const shift = first.x.length;
	const offset = new Int32Array(first.left.length + second.left.length + 1);
	offset.set(first.offset);
	for (let arc = 0; arc <= second.left.length; arc++)
		offset[first.left.length + arc] = second.offset[arc] + shift;
	return {
		unitCount: first.unitCount,
		left: joined(first.left, second.left),
		right: joined(first.right, second.right),
		offset,
		x: joined(first.x, second.x),
		y: joined(first.y, second.y),
	};
}

function joined(first: Int32Array, second: Int32Array): Int32Array {
	const both = new Int32Array(first.length + second.length);
	both.set(first);
	both.set(second, first.length);
	return both;
}
