import { GRID_PER_DEGREE } from '../../src/geometry/arcTable.ts';
import { buildArcs, type UnitRings } from '../../src/geometry/buildArcs.ts';
import { segmentLengthM } from '../../src/geometry/ellipsoid.ts';

/** Points of a border that follow each other, and their bounding box in grid units. */
interface Block {
	points: Int32Array;
	box: Box;
}
type Box = [west: number, south: number, east: number, north: number];

const POINTS_PER_BLOCK = 64;

/**
 * Which of the candidates lie within `distanceM` of the extent's border, measured from vertex to vertex (vertices
 * stand a few hundred metres apart, which is nothing beside 80 km).
 */
export function unitsNear(
	extent: readonly UnitRings[],
	candidates: readonly UnitRings[],
	distanceM: number,
): boolean[] {
	const blocks = borderBlocks(extent);
	const whole = boxAround(blocks.map(({ box }) => box));
	return candidates.map(({ rings }) =>
		rings.some((ring) => {
			const box = boxOf(ring);
			return leastDistanceM(box, whole) <= distanceM && isNear(ring, box, blocks, distanceM);
		}),
	);
}

function borderBlocks(extent: readonly UnitRings[]): Block[] {
	const { arcs } = buildArcs(extent);
	const blocks: Block[] = [];
	for (let arc = 0; arc < arcs.left.length; arc++) {
		if (arcs.left[arc] < arcs.unitCount && arcs.right[arc] < arcs.unitCount) continue;
		for (let from = arcs.offset[arc]; from < arcs.offset[arc + 1]; from += POINTS_PER_BLOCK) {
			const to = Math.min(from + POINTS_PER_BLOCK, arcs.offset[arc + 1]);
			const points = new Int32Array(2 * (to - from));
			for (let i = from; i < to; i++) {
				points[2 * (i - from)] = arcs.x[i];
				points[2 * (i - from) + 1] = arcs.y[i];
			}
			blocks.push({ points, box: boxOf(points) });
		}
	}
	return blocks;
}

/** Box of x, y, x, y… pairs. */
export function boxOf(points: Int32Array): Box {
	const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
	for (let i = 0; i < points.length; i += 2) {
		box[0] = Math.min(box[0], points[i]);
		box[1] = Math.min(box[1], points[i + 1]);
		box[2] = Math.max(box[2], points[i]);
		box[3] = Math.max(box[3], points[i + 1]);
	}
	return box;
}

const boxAround = (boxes: readonly Box[]): Box => boxOf(Int32Array.from(boxes.flat()));

function isNear(ring: Int32Array, box: Box, blocks: readonly Block[], distanceM: number): boolean {
	for (const block of blocks) {
		if (leastDistanceM(box, block.box) > distanceM) continue;
		if (greatestDistanceM(box, block.box) < distanceM) return true;
		for (let i = 0; i < ring.length; i += 2)
			for (let j = 0; j < block.points.length; j += 2)
				if (gridDistanceM(ring[i], ring[i + 1], block.points[j], block.points[j + 1]) <= distanceM)
					return true;
	}
	return false;
}

/** Distance in a plane whose scale is that of the middle latitude: within 0.1 % at 80 km. */
function gridDistanceM(x1: number, y1: number, x2: number, y2: number): number {
	const { stepXM, stepYM } = scaleAt((y1 + y2) / 2);
	return Math.hypot((x2 - x1) * stepXM, (y2 - y1) * stepYM);
}

/** Rows of the grid for which one scale is taken. */
const SCALE_ROWS = 2000;
const scales = new Map<number, { stepXM: number; stepYM: number }>();

/** Metres per step of the grid, east and north, at a row of it. */
function scaleAt(gridY: number): { stepXM: number; stepYM: number } {
	const row = Math.round(gridY / SCALE_ROWS);
	let scale = scales.get(row);
	if (!scale) {
		const latDeg = (row * SCALE_ROWS) / GRID_PER_DEGREE;
		const step = 1 / GRID_PER_DEGREE;
		scale = {
			stepXM: segmentLengthM(0, latDeg, step, latDeg),
			stepYM: segmentLengthM(0, latDeg, 0, latDeg + step),
		};
		scales.set(row, scale);
	}
	return scale;
}

/** Bounds of the distance between points of two boxes; the factors cover the change of the parallel's length. */
function leastDistanceM(a: Box, b: Box): number {
	const dx = Math.max(0, a[0] - b[2], b[0] - a[2]);
	const dy = Math.max(0, a[1] - b[3], b[1] - a[3]);
	const north = Math.max(Math.abs(a[1]), Math.abs(a[3]), Math.abs(b[1]), Math.abs(b[3]));
	return 0.98 * gridDistanceM(0, north - dy / 2, dx, north + dy / 2);
}

function greatestDistanceM(a: Box, b: Box): number {
	const dx = Math.max(a[2], b[2]) - Math.min(a[0], b[0]);
	const dy = Math.max(a[3], b[3]) - Math.min(a[1], b[1]);
	const south = Math.min(Math.abs(a[1]), Math.abs(a[3]), Math.abs(b[1]), Math.abs(b[3]));
	return 1.02 * gridDistanceM(0, south - dy / 2, dx, south + dy / 2);
}
