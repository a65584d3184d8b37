import type { ArcTable } from './arcTable.ts';
import { GRID_PER_DEGREE } from './arcTable.ts';

/**
 * Outlines from arcs. A signed arc is `arc` walked forwards or `~arc` walked backwards; the inside lies on the
 * left. A ring is a list of signed arcs; a polygon is its outer ring (counter-clockwise) and its holes (clockwise).
 */
export type Ring = readonly number[];
export interface RingPolygon {
	readonly outer: Ring;
	readonly holes: readonly Ring[];
}

export const startOf = ({ startNode, endNode }: ArcTable, signed: number): number =>
	signed < 0 ? endNode[~signed] : startNode[signed];

/** The signed arcs around a set of units: those with exactly one side inside. O(arcs of the members). */
export function boundaryArcs(table: ArcTable, members: Iterable<number>, isInside: (unit: number) => boolean): number[] {
	const { unitArcOffset, unitArcs, left, right } = table;
	const boundary: number[] = [];
	for (const unit of members)
		for (let k = unitArcOffset[unit]; k < unitArcOffset[unit + 1]; k++) {
			const arc = unitArcs[k];
			if (left[arc] === unit) {
				if (!isInside(right[arc])) boundary.push(arc);
			} else if (!isInside(left[arc])) boundary.push(~arc);
		}
	return boundary;
}

/**
 * Polygons bounded by signed arcs (inside on the left), valid in the sense of OGC Simple Features: an interior
 * pinched at a point gives two polygons, a ring that touches itself is split into a ring and its holes.
 */
export function polygonsOf(table: ArcTable, boundary: readonly number[]): RingPolygon[] {
	const outers: Ring[] = [];
	const holes: Ring[] = [];
	for (const walk of walkRings(table, boundary))
		for (const ring of splitAtRepeatedNodes(table, walk))
			(doubledArea(table, ring) > 0 ? outers : holes).push(ring);
	const polygons = outers.map((outer) => ({ outer, holes: [] as Ring[] }));
	for (const hole of holes) ownerOfHole(table, polygons, hole)?.holes.push(hole);
	return polygons;
}

/** Outline of a set of units as polygons of rings. */
export function outlineOf(table: ArcTable, members: Iterable<number>, isInside: (unit: number) => boolean): RingPolygon[] {
	return polygonsOf(table, boundaryArcs(table, members, isInside));
}

/** Chains signed arcs into closed walks; where several go on, the left-most turn keeps to the same interior. */
function walkRings(table: ArcTable, boundary: readonly number[]): Ring[] {
	const nextFrom = new Map<number, number[]>();
	for (const signed of boundary) {
		const node = startOf(table, signed);
		const exits = nextFrom.get(node);
		if (exits) exits.push(signed);
		else nextFrom.set(node, [signed]);
	}
	const rings: Ring[] = [];
	const used = new Set<number>();
	for (const first of boundary) {
		if (used.has(first)) continue;
		const ring: number[] = [];
		let signed = first;
		do {
			ring.push(signed);
			used.add(signed);
			const exits = nextFrom.get(startOf(table, ~signed));
			if (!exits) throw new Error('outline: a boundary does not close');
			signed = exits.length === 1 ? exits[0] : leftMost(table, signed, exits);
		} while (signed !== first && !used.has(signed));
		if (signed !== first) throw new Error('outline: a walk does not return to its start');
		rings.push(ring);
	}
	return rings;
}

/** The exit that turns most to the left when arriving by `signed`. */
function leftMost(table: ArcTable, signed: number, exits: readonly number[]): number {
	const [backX, backY] = direction(table, ~signed);
	let best = exits[0];
	let bestTurn = -1;
	for (const exit of exits) {
		const [x, y] = direction(table, exit);
		// clockwise angle from the way back to the exit: the smallest is the left-most turn; shown as a falling score
		let angle = Math.atan2(backY, backX) - Math.atan2(y, x);
		if (angle <= 0) angle += 2 * Math.PI;
		const turn = 2 * Math.PI - angle;
		if (turn > bestTurn) {
			bestTurn = turn;
			best = exit;
		}
	}
	return best;
}

/** First step of a signed arc, grid units. */
function direction({ offset, x, y }: ArcTable, signed: number): [number, number] {
	const from = signed < 0 ? offset[~signed + 1] - 1 : offset[signed];
	const to = signed < 0 ? from - 1 : from + 1;
	return [x[to] - x[from], y[to] - y[from]];
}

function splitAtRepeatedNodes(table: ArcTable, walk: Ring): Ring[] {
	if (walk.length === 1) return [walk];
	const rings: Ring[] = [];
	const path: number[] = [];
	const seenAt = new Map<number, number>();
	for (const signed of walk) {
		const node = startOf(table, signed);
		const earlier = seenAt.get(node);
		if (earlier !== undefined) {
			const loop = path.splice(earlier);
			for (const arc of loop) seenAt.delete(startOf(table, arc));
			rings.push(loop);
		}
		seenAt.set(node, path.length);
		path.push(signed);
	}
	rings.push(path);
	return rings;
}

/** Points of a ring as grid x, y pairs, the first point not repeated. */
export function ringPoints({ offset, x, y }: ArcTable, ring: Ring): Int32Array {
	let count = 0;
	for (const signed of ring) {
		const arc = signed < 0 ? ~signed : signed;
		count += offset[arc + 1] - offset[arc] - 1;
	}
	const points = new Int32Array(2 * count);
	let n = 0;
	for (const signed of ring) {
		if (signed >= 0)
			for (let i = offset[signed]; i < offset[signed + 1] - 1; i++) {
				points[n++] = x[i];
				points[n++] = y[i];
			}
		else
			for (let i = offset[~signed + 1] - 1; i > offset[~signed]; i--) {
				points[n++] = x[i];
				points[n++] = y[i];
			}
	}
	return points;
}

/** Twice the signed planar area of a ring on the grid, counter-clockwise positive. */
function doubledArea(table: ArcTable, ring: Ring): number {
	const { offset, x, y } = table;
	const origin = offset[ring[0] < 0 ? ~ring[0] : ring[0]];
	const x0 = x[origin];
	const y0 = y[origin];
	let sum = 0;
	for (const signed of ring) {
		const arc = signed < 0 ? ~signed : signed;
		let part = 0;
		for (let i = offset[arc] + 1; i < offset[arc + 1]; i++)
			part += (x[i - 1] - x0) * (y[i] - y0) - (x[i] - x0) * (y[i - 1] - y0);
		sum += signed < 0 ? -part : part;
	}
	return sum;
}

function ownerOfHole(
	table: ArcTable,
	polygons: readonly { outer: Ring; holes: Ring[] }[],
	hole: Ring,
): { outer: Ring; holes: Ring[] } | undefined {
	if (polygons.length === 1) return polygons[0];
	const [px, py] = insideOf(ringPoints(table, hole));
	let owner: { outer: Ring; holes: Ring[] } | undefined;
	let ownerArea = Infinity;
	for (const polygon of polygons) {
		if (!contains(ringPoints(table, polygon.outer), px, py)) continue;
		const area = doubledArea(table, polygon.outer);
		if (area < ownerArea) {
			ownerArea = area;
			owner = polygon;
		}
	}
	if (!owner) throw new Error('outline: a hole lies in no polygon');
	return owner;
}

/** A point strictly inside a ring: the middle of the widest stretch on a scan line between two rows of the grid. */
function insideOf(points: Int32Array): [number, number] {
	let low = Infinity;
	let high = -Infinity;
	for (let i = 1; i < points.length; i += 2) {
		low = Math.min(low, points[i]);
		high = Math.max(high, points[i]);
	}
	const scanY = Math.floor((low + high) / 2) + 0.5;
	const crossings = crossingsAt(points, scanY);
	let best = 0;
	for (let i = 0; i + 1 < crossings.length; i += 2)
		if (crossings[i + 1] - crossings[i] > crossings[best + 1] - crossings[best]) best = i;
	return [(crossings[best] + crossings[best + 1]) / 2, scanY];
}

function crossingsAt(points: Int32Array, scanY: number): number[] {
	const crossings: number[] = [];
	for (let i = 0, j = points.length - 2; i < points.length; j = i, i += 2)
		if (points[j + 1] > scanY !== points[i + 1] > scanY)
			crossings.push(
				points[j] +
					((points[i] - points[j]) * (scanY - points[j + 1])) / (points[i + 1] - points[j + 1]),
			);
	return crossings.sort((a, b) => a - b);
}

/** Even-odd rule; `px`, `py` must not lie on the ring. */
export function contains(points: Int32Array, px: number, py: number): boolean {
	let inside = false;
	for (let i = 0, j = points.length - 2; i < points.length; j = i, i += 2)
		if (
			points[j + 1] > py !== points[i + 1] > py &&
			px < points[j] + ((points[i] - points[j]) * (py - points[j + 1])) / (points[i + 1] - points[j + 1])
		)
			inside = !inside;
	return inside;
}

/** GeoJSON MultiPolygon of an outline, degrees, RFC 7946 orientation. */
export function toMultiPolygon(table: ArcTable, polygons: readonly RingPolygon[]): GeoJSON.MultiPolygon {
	return {
		type: 'MultiPolygon',
		coordinates: polygons.map(({ outer, holes }) => [outer, ...holes].map((ring) => closedDegrees(table, ring))),
	};
}

function closedDegrees(table: ArcTable, ring: Ring): [number, number][] {
	const points = ringPoints(table, ring);
	const closed: [number, number][] = [];
	for (let i = 0; i < points.length; i += 2)
		closed.push([points[i] / GRID_PER_DEGREE, points[i + 1] / GRID_PER_DEGREE]);
	closed.push(closed[0]);
	return closed;
}
