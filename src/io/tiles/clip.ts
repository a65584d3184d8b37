import type { PointList } from './pointList.ts';

/** A rectangle in whole units, its edges included. */
export interface Box {
	readonly west: number;
	readonly north: number;
	readonly east: number;
	readonly south: number;
}

/** Whether a box lies inside another. */
export const holds = (outer: Box, inner: Box): boolean =>
	inner.west >= outer.west &&
	inner.north >= outer.north &&
	inner.east <= outer.east &&
	inner.south <= outer.south;

/** Row `item` of a table of boxes: west, north, east, south, west… */
export const boxAt = (boxes: Int32Array, item: number): Box => ({
	west: boxes[4 * item],
	north: boxes[4 * item + 1],
	east: boxes[4 * item + 2],
	south: boxes[4 * item + 3],
});

/**
 * Where a segment crosses the line u = limit, in whole units. Always computed from the end of smaller u: both
 * neighbours of a border, walking it in opposite directions, get the same point.
 */
function crossing(limit: number, u1: number, v1: number, u2: number, v2: number): number {
	return u1 < u2
		? Math.round(v1 + ((v2 - v1) * (limit - u1)) / (u2 - u1))
		: Math.round(v2 + ((v1 - v2) * (limit - u2)) / (u1 - u2));
}

/**
 * Clips a ring to a box, side after side: west, east, north, south (Sutherland and Hodgman, CACM 17, 1974); `around`
 * is a box that holds the ring. Pieces stay joined by stretches along the box's edge. Returns the list that has
 * the result: `ring` or `spare`; both are overwritten.
 */
export function clipRing(ring: PointList, spare: PointList, box: Box, around: Box): PointList {
	let input = ring;
	let output = spare;
	const cut = (axis: 0 | 1, limit: number, sign: 1 | -1): void => {
		clipSide(input, output, axis, limit, sign);
		[input, output] = [output, input];
	};
	if (around.west < box.west) cut(0, box.west, 1);
	if (around.east > box.east) cut(0, box.east, -1);
	if (around.north < box.north) cut(1, box.north, 1);
	if (around.south > box.south) cut(1, box.south, -1);
	return input;
}

/** Keeps what lies at or above the limit (`sign` 1) or at or below it (-1) on an axis: 0 is x, 1 is y. */
function clipSide(input: PointList, output: PointList, axis: 0 | 1, limit: number, sign: 1 | -1): void {
	const { xy, count } = input;
	output.clear();
	for (let i = 0, j = count - 1; i < count; j = i++) {
		const u1 = xy[2 * j + axis];
		const u2 = xy[2 * i + axis];
		const isInside = sign * (u2 - limit) >= 0;
		if (isInside !== sign * (u1 - limit) >= 0) {
			const v = crossing(limit, u1, xy[2 * j + 1 - axis], u2, xy[2 * i + 1 - axis]);
			if (axis === 0) output.push(limit, v);
			else output.push(v, limit);
		}
		if (isInside) output.push(xy[2 * i], xy[2 * i + 1]);
	}
}

/**
 * Clips one segment (x1, y1, x2, y2) in place, in the same order and to the same points as `clipRing` clips the
 * edges of rings. False where nothing of it is inside.
 */
export function clipSegment(segment: Int32Array, box: Box): boolean {
	return (
		clipSegmentSide(segment, 0, box.west, 1) &&
		clipSegmentSide(segment, 0, box.east, -1) &&
		clipSegmentSide(segment, 1, box.north, 1) &&
		clipSegmentSide(segment, 1, box.south, -1)
	);
}

function clipSegmentSide(segment: Int32Array, axis: 0 | 1, limit: number, sign: 1 | -1): boolean {
	const u1 = segment[axis];
	const u2 = segment[2 + axis];
	const firstInside = sign * (u1 - limit) >= 0;
	const secondInside = sign * (u2 - limit) >= 0;
	if (firstInside === secondInside) return firstInside;
	const end = firstInside ? 2 : 0;
	segment[end + 1 - axis] = crossing(limit, u1, segment[1 - axis], u2, segment[3 - axis]);
	segment[end + axis] = limit;
	return true;
}
