import { GRID_PER_DEGREE } from './arcTable.ts';

/** A closed ring on the grid of 1e-5 degree: x, y, x, y … with the first point again at the end. */
type GridRing = Int32Array;

/**
 * A shape that answers which points lie in it, exactly: on the grid of 1e-5 degree every product is a whole number
 * below 2^53. A point on an edge or corner is inside. A ring may cross itself, as a lasso does: what it goes around
 * at least once is inside (non-zero rule). Points inside a hole, off its edge, are outside.
 */
export class ShapeOnGrid {
	readonly #polygons: readonly (readonly GridRing[])[];

	/** Degrees; what lies between two points of the grid goes to the nearest. */
	constructor({ coordinates }: GeoJSON.MultiPolygon) {
		this.#polygons = coordinates.map((rings) => rings.map(onGrid));
	}

	/** True for positions inside or on the edge; false for unknown ones (NaN). */
	holds(lonDeg: number, latDeg: number): boolean {
		const x = Math.round(lonDeg * GRID_PER_DEGREE);
		const y = Math.round(latDeg * GRID_PER_DEGREE);
		if (Number.isNaN(x + y)) return false;
		return this.#polygons.some(([outer, ...holes]) => {
			if (!outer || windings(outer, x, y) === 0) return false;
			return holes.every((hole) => isOnEdge(hole, x, y) || windings(hole, x, y) === 0);
		});
	}
}

const onGrid = (ring: readonly GeoJSON.Position[]): GridRing =>
	Int32Array.from(ring.flatMap(([lon, lat]) => [lon, lat]).map((deg) => Math.round(deg * GRID_PER_DEGREE)));

/** Twice the signed area of a, b and the point: above 0 where the point lies left of the step from a to b. */
const side = (ax: number, ay: number, bx: number, by: number, x: number, y: number): number =>
	(bx - ax) * (y - ay) - (x - ax) * (by - ay);

/** How often a ring goes around a point (Sunday 2001, winding number); a point on the edge counts as once. */
function windings(ring: GridRing, x: number, y: number): number {
	if (isOnEdge(ring, x, y)) return 1;
	let count = 0;
	for (let i = 2; i < ring.length; i += 2) {
		const [ax, ay, bx, by] = [ring[i - 2], ring[i - 1], ring[i], ring[i + 1]];
		if (ay <= y && by > y && side(ax, ay, bx, by, x, y) > 0) count++;
		else if (ay > y && by <= y && side(ax, ay, bx, by, x, y) < 0) count--;
	}
	return count;
}

function isOnEdge(ring: GridRing, x: number, y: number): boolean {
	for (let i = 2; i < ring.length; i += 2) {
		const [ax, ay, bx, by] = [ring[i - 2], ring[i - 1], ring[i], ring[i + 1]];
		const isBeside = Math.min(ax, bx) <= x && x <= Math.max(ax, bx);
		if (isBeside && Math.min(ay, by) <= y && y <= Math.max(ay, by) && side(ax, ay, bx, by, x, y) === 0)
			return true;
	}
	return false;
}
