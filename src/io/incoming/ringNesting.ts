import type { Polygons } from './layer.ts';

type Ring = GeoJSON.Position[];
type Box = readonly [west: number, south: number, east: number, north: number];

interface Placed {
	readonly ring: Ring;
	readonly box: Box;
	readonly size: number;
	parent: Placed | undefined;
	depth: number;
}

/**
 * Rings in any order and winding as polygons: a ring inside an even number of others is an outer one, inside an odd
 * number a hole of the smallest around it. Rings are taken not to cross. O(n²) in their boxes.
 */
export function nestRings(rings: readonly Ring[]): Polygons {
	const placed = rings
		.map((ring): Placed => {
			const box = boxOf(ring);
			return { ring, box, size: Math.abs(doubledArea(ring)), parent: undefined, depth: 0 };
		})
		.sort((a, b) => b.size - a.size);
	placed.forEach((inner, at) => {
		for (let k = at - 1; k >= 0; k--)
			if (isWithin(inner.box, placed[k].box) && isInside(inner.ring, placed[k].ring)) {
				inner.parent = placed[k];
				inner.depth = placed[k].depth + 1;
				break;
			}
	});
	const polygons = new Map<Placed, Ring[]>();
	for (const one of placed)
		if (one.depth % 2 === 0) polygons.set(one, [one.ring]);
		else polygons.get(one.parent!)!.push(one.ring);
	return [...polygons.values()];
}

function boxOf(ring: Ring): Box {
	const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const [x, y] of ring) {
		box[0] = Math.min(box[0], x);
		box[1] = Math.min(box[1], y);
		box[2] = Math.max(box[2], x);
		box[3] = Math.max(box[3], y);
	}
	return box;
}

const isWithin = (inner: Box, outer: Box): boolean =>
	inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3];

function doubledArea(ring: Ring): number {
	let doubled = 0;
	for (let i = 0, j = ring.length - 1; i < ring.length; j = i++)
		doubled +=
			(ring[j][0] - ring[0][0]) * (ring[i][1] - ring[0][1]) -
			(ring[i][0] - ring[0][0]) * (ring[j][1] - ring[0][1]);
	return doubled;
}

/** By the middle of the inner ring's edges: corners may be shared, where rings touch. */
function isInside(inner: Ring, outer: Ring): boolean {
	const tries = Math.min(inner.length - 1, 5);
	let inside = 0;
	for (let k = 0; k < tries; k++) {
		const at = Math.floor((k * (inner.length - 1)) / tries);
		const [x1, y1] = inner[at];
		const [x2, y2] = inner[at + 1];
		if (holds(outer, (x1 + x2) / 2, (y1 + y2) / 2)) inside++;
	}
	return inside * 2 > tries;
}

function holds(ring: Ring, x: number, y: number): boolean {
	let inside = false;
	for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
		const [xi, yi] = ring[i];
		const [xj, yj] = ring[j];
		if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
	}
	return inside;
}
