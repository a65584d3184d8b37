import { GRID_PER_DEGREE } from './arcTable.ts';

type Position = readonly [lonDeg: number, latDeg: number];

/**
 * A shape of one ring as the hand drew it: on the grid of 1e-5 degree, closed, counter-clockwise (RFC 7946). It may
 * cross itself. Undefined where less than a triangle remains.
 */
export function ringShape(points: readonly Position[]): GeoJSON.MultiPolygon | undefined {
	const ring: [number, number][] = [];
	for (const [lonDeg, latDeg] of points) {
		const point: [number, number] = [snapped(lonDeg), snapped(latDeg)];
		const last = ring.at(-1);
		if (!last || last[0] !== point[0] || last[1] !== point[1]) ring.push(point);
	}
	while (ring.length > 1 && ring[0].every((value, axis) => value === ring.at(-1)?.[axis])) ring.pop();
	const doubled = doubledArea(ring);
	if (ring.length < 3 || doubled === 0) return undefined;
	if (doubled < 0) ring.reverse();
	return { type: 'MultiPolygon', coordinates: [[[...ring, ring[0]]]] };
}

/** A rectangle along the parallels and meridians, from two opposite corners. */
export const rectangleShape = ([west, south]: Position, [east, north]: Position): Position[] => [
	[west, south],
	[east, south],
	[east, north],
	[west, north],
];

const snapped = (deg: number): number => Math.round(deg * GRID_PER_DEGREE) / GRID_PER_DEGREE;

function doubledArea(ring: readonly Position[]): number {
	let sum = 0;
	for (const [i, [x1, y1]] of ring.entries()) {
		const [x2, y2] = ring[(i + 1) % ring.length];
		sum += x1 * y2 - x2 * y1;
	}
	return sum;
}
