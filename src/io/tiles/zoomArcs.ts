import type { ArcTable } from '../../geometry/arcTable.ts';
import type { Ring } from '../../geometry/outline.ts';
import type { PointList } from './pointList.ts';
import { toleranceUnits, UNITS_PER_TILE } from './tileSchema.ts';
import { vertexImportance } from './vertexImportance.ts';
import { projectGrid } from './webMercator.ts';

/** The arcs on the unit square with the importance of each vertex: what every zoom is made from. */
export interface WorldArcs {
	readonly offset: Int32Array;
	/** x, y, x, y… from 0 to 1. */
	readonly world: Float64Array;
	readonly importance: Float64Array;
}

/**
 * The arcs of one zoom: simplified once for both neighbours and rounded to the whole units of one grid over the
 * world, so that borders coincide and vertices that were shared stay shared.
 */
export interface ZoomArcs {
	readonly zoom: number;
	/** Points of arc a: `offset[a]` to `offset[a + 1] - 1`; at least one. */
	readonly offset: Int32Array;
	/** x, y, x, y… in units of the zoom from the world's north-west corner. */
	readonly xy: Int32Array;
	/** West, north, east, south of each arc. */
	readonly box: Int32Array;
	/** Σ (x·Δy − y·Δx) over the steps of each arc: over a ring it is twice the signed area (y down), exact. */
	readonly doubledArea: Float64Array;
}

export function worldArcs({ offset, x, y }: ArcTable): WorldArcs {
	const world = projectGrid(x, y);
	return { offset, world, importance: vertexImportance(world, offset) };
}

/** Arcs in `kept` keep every vertex. */
export function arcsAtZoom(source: WorldArcs, zoom: number, kept: ReadonlySet<number>): ZoomArcs {
	const scale = UNITS_PER_TILE * 2 ** zoom;
	const limit = (toleranceUnits(zoom) / scale) ** 2;
	const arcCount = source.offset.length - 1;
	const offset = new Int32Array(arcCount + 1);
	const xy = new Int32Array(source.world.length);
	let count = 0;
	for (let arc = 0; arc < arcCount; arc++) {
		offset[arc] = count;
		count = thinArc(source, arc, kept.has(arc) ? 0 : limit, scale, xy, count);
	}
	offset[arcCount] = count;
	const used = xy.slice(0, 2 * count);
	return { zoom, offset, xy: used, box: arcBoxes(offset, used), doubledArea: arcAreas(offset, used) };
}

function thinArc(
	{ offset, world, importance }: WorldArcs,
	arc: number,
	limit: number,
	scale: number,
	xy: Int32Array,
	start: number,
): number {
	let count = start;
	for (let i = offset[arc]; i < offset[arc + 1]; i++) {
		if (importance[i] < limit) continue;
		const x = Math.round(world[2 * i] * scale);
		const y = Math.round(world[2 * i + 1] * scale);
		if (count > start && x === xy[2 * count - 2] && y === xy[2 * count - 1]) continue;
		xy[2 * count] = x;
		xy[2 * count + 1] = y;
		count++;
	}
	return count;
}

function arcBoxes(offset: Int32Array, xy: Int32Array): Int32Array {
	const box = new Int32Array(4 * (offset.length - 1));
	for (let arc = 0; arc + 1 < offset.length; arc++) {
		const first = 2 * offset[arc];
		let west = xy[first];
		let north = xy[first + 1];
		let east = west;
		let south = north;
		for (let i = first + 2; i < 2 * offset[arc + 1]; i += 2) {
			if (xy[i] < west) west = xy[i];
			else if (xy[i] > east) east = xy[i];
			if (xy[i + 1] < north) north = xy[i + 1];
			else if (xy[i + 1] > south) south = xy[i + 1];
		}
		box[4 * arc] = west;
		box[4 * arc + 1] = north;
		box[4 * arc + 2] = east;
		box[4 * arc + 3] = south;
	}
	return box;
}

function arcAreas(offset: Int32Array, xy: Int32Array): Float64Array {
	const areas = new Float64Array(offset.length - 1);
	for (let arc = 0; arc < areas.length; arc++)
		for (let i = 2 * offset[arc] + 2; i < 2 * offset[arc + 1]; i += 2)
			areas[arc] += xy[i - 2] * (xy[i + 1] - xy[i - 1]) - xy[i - 1] * (xy[i] - xy[i - 2]);
	return areas;
}

/** Adds the points of a signed arc but its first. */
export function appendArc({ offset, xy }: ZoomArcs, signed: number, points: PointList): void {
	const arc = signed < 0 ? ~signed : signed;
	points.makeRoom(offset[arc + 1] - offset[arc]);
	const to = points.xy;
	let at = 2 * points.count;
	if (signed >= 0) for (let i = 2 * offset[arc] + 2; i < 2 * offset[arc + 1]; i++) to[at++] = xy[i];
	else
		for (let i = 2 * offset[arc + 1] - 4; i >= 2 * offset[arc]; i -= 2) {
			to[at++] = xy[i];
			to[at++] = xy[i + 1];
		}
	points.count = at / 2;
}

/** Fills `points` with a ring of signed arcs; no point is repeated where arcs meet. */
export function ringAtZoom(arcs: ZoomArcs, ring: Ring, points: PointList): void {
	points.clear();
	for (const signed of ring) appendArc(arcs, signed, points);
}

/** Twice the signed area of a ring of signed arcs, outer rings of a tile positive, exact. O(arcs). */
export function ringAreaAtZoom({ doubledArea }: ZoomArcs, ring: Ring): number {
	let sum = 0;
	for (const signed of ring) sum += signed < 0 ? -doubledArea[~signed] : doubledArea[signed];
	return sum;
}
