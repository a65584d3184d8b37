import type { Membership } from '../model/membership.ts';
import type { ArcTable } from './arcTable.ts';
import {
	contains,
	doubledArea,
	pointInside,
	ringDegrees,
	ringPoints,
	type GridPolygon,
	type Ring,
} from './rings.ts';
import { RingWalker } from './ringWalk.ts';

export { ringPoints, startOf, type Ring } from './rings.ts';

/** A polygon of an outline: its outer ring (counter-clockwise) and its holes (clockwise). */
export interface RingPolygon {
	readonly outer: Ring;
	readonly holes: readonly Ring[];
}

type IsInside = (unit: number) => boolean;

/** The signed arcs around a set of units: those with exactly one side inside. O(arcs of the members). */
export function boundaryArcs(table: ArcTable, members: Iterable<number>, isInside: IsInside): number[] {
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

/** Outline of a set of units as polygons of rings. `isInside` must answer false for the outside. */
export function outlineOf(table: ArcTable, members: Iterable<number>, isInside: IsInside): RingPolygon[] {
	return polygonsOf(table, boundaryArcs(table, members, isInside));
}

/** Outlines of all territories of a membership, by number; a territory without members has no polygon. O(arcs). */
export function allOutlines(table: ArcTable, membership: Membership): RingPolygon[][] {
	const walker = new RingWalker(table);
	return allBoundaries(table, membership).map((boundary) => polygonsOf(table, boundary, walker));
}

/** The signed arcs around each territory, in one pass over the arcs. */
function allBoundaries(table: ArcTable, membership: Membership): number[][] {
	const { left, right, arcCount } = table;
	const boundaries = Array.from({ length: membership.territoryCount }, (): number[] => []);
	for (let arc = 0; arc < arcCount; arc++) {
		if (membership.haveSameOwner(left[arc], right[arc])) continue;
		membership.forEachOnlyIn(left[arc], right[arc], (territory) => boundaries[territory].push(arc));
		membership.forEachOnlyIn(right[arc], left[arc], (territory) => boundaries[territory].push(~arc));
	}
	return boundaries;
}

/**
 * Polygons bounded by signed arcs (inside on the left), valid in the sense of OGC Simple Features: an interior
 * pinched at a point gives two polygons, a ring that touches itself is split into a ring and its holes.
 */
export function polygonsOf(
	table: ArcTable,
	boundary: readonly number[],
	walker = new RingWalker(table),
): RingPolygon[] {
	const outers: Ring[] = [];
	const holes: Ring[] = [];
	for (const ring of walker.ringsOf(boundary)) (doubledArea(table, ring) > 0 ? outers : holes).push(ring);
	if (outers.length === 1) return [{ outer: outers[0], holes }];
	const polygons = outers.map((outer) => ({ outer, holes: [] as Ring[] }));
	if (holes.length > 0) giveHoles(table, polygons, holes);
	return polygons;
}

/** Puts each hole into the smallest polygon around it; one that lies in none (a faulty source) into the largest. */
function giveHoles(
	table: ArcTable,
	polygons: readonly { outer: Ring; holes: Ring[] }[],
	holes: readonly Ring[],
): void {
	const bySize = polygons
		.map(({ outer, holes }) => ({ holes, area: doubledArea(table, outer), points: ringPoints(table, outer) }))
		.sort((a, b) => a.area - b.area);
	for (const hole of holes) {
		const [px, py] = pointInside(ringPoints(table, hole));
		const area = -doubledArea(table, hole);
		const owner = bySize.find((polygon) => polygon.area > area && contains(polygon.points, px, py));
		(owner ?? bySize.at(-1))?.holes.push(hole);
	}
}

/** Points of an outline on the grid: per polygon the outer ring, then its holes. */
export function gridPolygonsOf(table: ArcTable, polygons: readonly RingPolygon[]): GridPolygon[] {
	return polygons.map(({ outer, holes }) => [outer, ...holes].map((ring) => ringPoints(table, ring)));
}

/** GeoJSON MultiPolygon of an outline, degrees, RFC 7946 orientation. */
export function toMultiPolygon(table: ArcTable, polygons: readonly RingPolygon[]): GeoJSON.MultiPolygon {
	return {
		type: 'MultiPolygon',
		coordinates: polygons.map(({ outer, holes }) =>
			[outer, ...holes].map((ring) => ringDegrees(table, ring)),
		),
	};
}
