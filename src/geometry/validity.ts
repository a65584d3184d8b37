import { gridKey } from './arcTable.ts';
import { contains, pointInside, type GridPolygon } from './rings.ts';
import { forEachMeeting, segmentsOf, type GridPoint, type RingSegments } from './segmentMeetings.ts';

export type FaultKind =
	| 'too-few-points'
	| 'ring-meets-itself'
	| 'rings-cross'
	| 'rings-overlap'
	| 'hole-outside'
	| 'holes-nested'
	| 'polygons-nested'
	| 'interior-cut';

/** Why polygons are not valid, and where. */
export interface GeometryFault extends GridPoint {
	readonly kind: FaultKind;
}

/**
 * Faults of a multipolygon by the rules of OGC Simple Features Access (06-103r4, 6.1.11 and 6.1.14): rings are
 * simple, rings touch at points only, holes lie inside their outer ring and beside each other, each interior is in
 * one piece, interiors of polygons are disjoint. Exact on the grid; orientation is not its matter. Empty = valid.
 */
export function faultsOf(polygons: readonly GridPolygon[]): GeometryFault[] {
	const cleaned = polygons.map((rings) => rings.map(withoutRepeats));
	const rings = cleaned.flat();
	const faults: GeometryFault[] = rings
		.filter((ring) => ring.length < 6)
		.map((ring) => ({ kind: 'too-few-points', x: ring[0] ?? 0, y: ring[1] ?? 0 }));
	if (faults.length > 0) return faults;
	const touches = new Touches();
	const segments = segmentsOf(rings);
	forEachMeeting(segments, ({ how, at, first, second }) => {
		const isSameRing = segments.ring[first] === segments.ring[second];
		if (isSameRing) faults.push({ kind: 'ring-meets-itself', ...at });
		else if (how === 'touch') touches.add(at, segments, first, second);
		else faults.push({ kind: how === 'cross' ? 'rings-cross' : 'rings-overlap', ...at });
	});
	if (faults.length === 0) faults.push(...touches.crossings());
	if (faults.length > 0) return faults;
	const polygonOfRing = cleaned.flatMap((rings, polygon) => rings.map(() => polygon));
	return [...touches.cuts(polygonOfRing), ...nestingFaults(cleaned)];
}

function withoutRepeats(points: Int32Array): Int32Array {
	const kept: number[] = [];
	for (let i = 0, j = points.length - 2; i < points.length; j = i, i += 2)
		if (points[i] !== points[j] || points[i + 1] !== points[j + 1]) kept.push(points[i], points[i + 1]);
	return kept.length === points.length ? points : Int32Array.from(kept);
}

/** Points at which different rings touch, with the two ways in which each ring leaves the point. */
class Touches {
	readonly #at = new Map<number, { point: GridPoint; ways: Map<number, Map<number, GridPoint>> }>();

	add(point: GridPoint, segments: RingSegments, first: number, second: number): void {
		const key = gridKey(point.x, point.y);
		let touch = this.#at.get(key);
		if (!touch) this.#at.set(key, (touch = { point, ways: new Map() }));
		for (const row of [first, second]) {
			const ring = segments.ring[row];
			let ways = touch.ways.get(ring);
			if (!ways) touch.ways.set(ring, (ways = new Map()));
			for (const end of [
				{ x: segments.x1[row], y: segments.y1[row] },
				{ x: segments.x2[row], y: segments.y2[row] },
			])
				if (end.x !== point.x || end.y !== point.y)
					ways.set(gridKey(end.x, end.y), { x: end.x - point.x, y: end.y - point.y });
		}
	}

	/** Rings that pass through each other at a point: one way of the one lies on each side of the other. */
	crossings(): GeometryFault[] {
		const faults: GeometryFault[] = [];
		for (const { point, ways } of this.#at.values()) {
			const pairs = Array.from(ways.values(), (ways) => [...ways.values()]);
			const crosses = pairs.some((one, i) => pairs.some((other, j) => i < j && doCross(one, other)));
			if (crosses) faults.push({ kind: 'rings-cross', ...point });
		}
		return faults;
	}

	/** A chain of rings of one polygon that closes over touching points cuts the interior in two. */
	cuts(polygonOfRing: readonly number[]): GeometryFault[] {
		const faults: GeometryFault[] = [];
		const groups = new Map<string, string>();
		const rootOf = (name: string): string => {
			let root = name;
			for (let up = groups.get(root); up !== undefined; up = groups.get(root)) root = up;
			return root;
		};
		for (const [key, { point, ways }] of this.#at)
			for (const ring of ways.keys()) {
				const ringRoot = rootOf(`ring ${ring}`);
				const pointRoot = rootOf(`point ${key} of polygon ${polygonOfRing[ring]}`);
				if (ringRoot === pointRoot) faults.push({ kind: 'interior-cut', ...point });
				else groups.set(ringRoot, pointRoot);
			}
		return faults;
	}
}

function doCross([a1, a2]: readonly GridPoint[], [b1, b2]: readonly GridPoint[]): boolean {
	return isBetween(a1, a2, b1) !== isBetween(a1, a2, b2);
}

/** True where direction b lies in the counter-clockwise sweep from a1 to a2; b points along neither. */
function isBetween(a1: GridPoint, a2: GridPoint, b: GridPoint): boolean {
	const sweep = cross(a1, a2);
	if (sweep === 0) return cross(a1, b) > 0;
	if (sweep > 0) return cross(a1, b) > 0 && cross(b, a2) > 0;
	return !(cross(a2, b) > 0 && cross(b, a1) > 0);
}

const cross = (a: GridPoint, b: GridPoint): number => a.x * b.y - a.y * b.x;

/** For rings that at most touch: one lies wholly inside another, or wholly outside it. */
interface RingRegion {
	readonly points: Int32Array;
	readonly sizeDoubled: number;
	readonly inside: readonly [number, number];
}

function nestingFaults(polygons: readonly GridPolygon[]): GeometryFault[] {
	const regions = polygons.map((rings) => rings.map(regionOf));
	const faults: GeometryFault[] = [];
	const report = (kind: FaultKind, { points }: RingRegion): void =>
		void faults.push({ kind, x: points[0], y: points[1] });
	for (const [outer, ...holes] of regions)
		for (const hole of holes) {
			if (!isWithin(hole, outer)) report('hole-outside', hole);
			if (holes.some((other) => other !== hole && isWithin(hole, other))) report('holes-nested', hole);
		}
	for (const [outer] of regions)
		for (const [around, ...holes] of regions)
			if (isWithin(outer, around) && !holes.some((hole) => isWithin(outer, hole)))
				report('polygons-nested', outer);
	return faults;
}

function regionOf(points: Int32Array): RingRegion {
	let doubled = 0;
	for (let i = 0, j = points.length - 2; i < points.length; j = i, i += 2)
		doubled += points[j] * points[i + 1] - points[i] * points[j + 1];
	return { points, sizeDoubled: Math.abs(doubled), inside: pointInside(points) };
}

const isWithin = (small: RingRegion, large: RingRegion): boolean =>
	small.sizeDoubled < large.sizeDoubled && contains(large.points, ...small.inside);
