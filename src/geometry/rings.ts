import { GRID_PER_DEGREE, type ArcTable } from './arcTable.ts';

/**
 * Rings made of signed arcs: `arc` walked forwards, or `~arc` walked backwards. The inside lies on the left, so
 * outer rings run counter-clockwise and holes clockwise.
 */
export type Ring = readonly number[];

/** Rings of one polygon as grid x, y pairs: the outer ring first, then its holes; first points not repeated. */
export type GridPolygon = readonly Int32Array[];

/** Node at which a signed arc starts; `startOf(table, ~signed)` is the node at which it ends. */
export const startOf = ({ startNode, endNode }: ArcTable, signed: number): number =>
	signed < 0 ? endNode[~signed] : startNode[signed];

/** Number of points of a ring, the first not repeated. */
function pointCountOf({ offset }: ArcTable, ring: Ring): number {
	let count = 0;
	for (const signed of ring) {
		const arc = signed < 0 ? ~signed : signed;
		count += offset[arc + 1] - offset[arc] - 1;
	}
	return count;
}

/** Points of a ring as grid x, y pairs, the first point not repeated. */
export function ringPoints(table: ArcTable, ring: Ring): Int32Array {
	const { offset, x, y } = table;
	const points = new Int32Array(2 * pointCountOf(table, ring));
	let n = 0;
	for (const signed of ring)
		if (signed >= 0)
			for (let i = offset[signed], end = offset[signed + 1] - 1; i < end; i++) {
				points[n++] = x[i];
				points[n++] = y[i];
			}
		else
			for (let i = offset[~signed + 1] - 1, end = offset[~signed]; i > end; i--) {
				points[n++] = x[i];
				points[n++] = y[i];
			}
	return points;
}

/** Twice the signed planar area of a ring on the grid, counter-clockwise positive, exact. O(arcs). */
export function doubledArea({ doubledGridArea }: ArcTable, ring: Ring): number {
	let sum = 0;
	for (const signed of ring) sum += signed < 0 ? -doubledGridArea[~signed] : doubledGridArea[signed];
	return sum;
}

/** A ring in degrees as GeoJSON has it: the first point comes again at the end. */
export function ringDegrees(table: ArcTable, ring: Ring): GeoJSON.Position[] {
	const { offset, x, y } = table;
	const points = new Array<GeoJSON.Position>(pointCountOf(table, ring) + 1);
	let n = 0;
	for (const signed of ring)
		if (signed >= 0)
			for (let i = offset[signed], end = offset[signed + 1] - 1; i < end; i++)
				points[n++] = [x[i] / GRID_PER_DEGREE, y[i] / GRID_PER_DEGREE];
		else
			for (let i = offset[~signed + 1] - 1, end = offset[~signed]; i > end; i--)
				points[n++] = [x[i] / GRID_PER_DEGREE, y[i] / GRID_PER_DEGREE];
	points[n] = points[0].slice();
	return points;
}

/** Even-odd rule; `px`, `py` must not lie on the ring. Points as grid x, y pairs. */
export function contains(points: Int32Array, px: number, py: number): boolean {
	let inside = false;
	for (let i = 0, j = points.length - 2; i < points.length; j = i, i += 2)
		if (points[j + 1] > py !== points[i + 1] > py && px < crossingX(points, j, i, py)) inside = !inside;
	return inside;
}

/** A point strictly inside a ring: the middle of the widest stretch on a line between two rows of the grid. */
export function pointInside(points: Int32Array): [number, number] {
	let low = Infinity;
	let high = -Infinity;
	for (let i = 1; i < points.length; i += 2) {
		low = Math.min(low, points[i]);
		high = Math.max(high, points[i]);
	}
	const scanY = Math.floor((low + high) / 2) + 0.5;
	const crossings: number[] = [];
	for (let i = 0, j = points.length - 2; i < points.length; j = i, i += 2)
		if (points[j + 1] > scanY !== points[i + 1] > scanY) crossings.push(crossingX(points, j, i, scanY));
	crossings.sort((a, b) => a - b);
	let best = 0;
	for (let i = 0; i + 1 < crossings.length; i += 2)
		if (crossings[i + 1] - crossings[i] > crossings[best + 1] - crossings[best]) best = i;
	return [(crossings[best] + crossings[best + 1]) / 2, scanY];
}

function crossingX(points: Int32Array, j: number, i: number, y: number): number {
	return points[j] + ((points[i] - points[j]) * (y - points[j + 1])) / (points[i + 1] - points[j + 1]);
}
