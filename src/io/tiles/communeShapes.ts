import type { ArcTable } from '../../geometry/arcTable.ts';
import { outlineOf, type Ring, type RingPolygon } from '../../geometry/outline.ts';
import { PointList, tidyRing } from './pointList.ts';
import { arcsAtZoom, ringAreaAtZoom, ringAtZoom, type WorldArcs, type ZoomArcs } from './zoomArcs.ts';

/** The polygons of each unit as rings of signed arcs, walked as tiles want them: outer rings clockwise on screen. */
export type UnitPolygons = readonly (readonly RingPolygon[])[];

export function unitPolygons(table: ArcTable): UnitPolygons {
	return Array.from({ length: table.unitCount }, (_, unit) =>
		clockwise(outlineOf(table, [unit], (other) => other === unit)),
	);
}

/** Polygons walked the other way round: an outline's outer rings run counter-clockwise on a map with north up. */
export const clockwise = (polygons: readonly RingPolygon[]): RingPolygon[] =>
	polygons.map(({ outer, holes }) => ({ outer: backwards(outer), holes: holes.map(backwards) }));

const backwards = (ring: Ring): Ring => ring.map((signed) => ~signed).reverse();

/** What the layers of one zoom are cut from. */
export interface ZoomShapes {
	readonly arcs: ZoomArcs;
	/** Units too small for the grid of this zoom, with the corner (x, y) of the square of one unit that stands for them. */
	readonly specks: ReadonlyMap<number, readonly [number, number]>;
}

/**
 * Simplified arcs such that every unit keeps a polygon of positive area: where simplification flattens or turns
 * over a unit, its arcs (its neighbours' too, being the same) keep all their vertices; what rounding to the
 * zoom's grid still flattens is shown as a speck.
 */
export function shapesAtZoom(source: WorldArcs, polygons: UnitPolygons, zoom: number): ZoomShapes {
	const kept = new Set<number>();
	for (;;) {
		const arcs = arcsAtZoom(source, zoom, kept);
		const spoiled = spoiledUnits(arcs, polygons);
		const keptBefore = kept.size;
		for (const unit of spoiled)
			for (const ring of ringsOf(polygons[unit])) for (const signed of ring) kept.add(arcOf(signed));
		if (kept.size === keptBefore) return { arcs, specks: specksOf(arcs, polygons, spoiled) };
	}
}

const arcOf = (signed: number): number => (signed < 0 ? ~signed : signed);
const ringsOf = (polygons: readonly RingPolygon[]): Ring[] =>
	polygons.flatMap(({ outer, holes }) => [outer, ...holes]);

/**
 * Units without a single outer ring of positive area, with one turned over, or with one whose edges, laid flat,
 * do not cancel: its neighbours' edges would no longer meet.
 */
function spoiledUnits(arcs: ZoomArcs, polygons: UnitPolygons): number[] {
	const points = new PointList();
	const isFlatWithEdges = (ring: Ring): boolean => {
		ringAtZoom(arcs, ring, points);
		tidyRing(points);
		return points.count > 2;
	};
	const spoiled: number[] = [];
	polygons.forEach((shapes, unit) => {
		let isDrawn = shapes.length === 0;
		let isSound = true;
		for (const { outer } of shapes) {
			const area = ringAreaAtZoom(arcs, outer);
			if (area > 0) isDrawn = true;
			else if (area < 0 || isFlatWithEdges(outer)) isSound = false;
		}
		if (!isDrawn || !isSound) spoiled.push(unit);
	});
	return spoiled;
}

function specksOf(
	arcs: ZoomArcs,
	polygons: UnitPolygons,
	spoiled: readonly number[],
): Map<number, [number, number]> {
	const specks = new Map<number, [number, number]>();
	for (const unit of spoiled) {
		if (polygons[unit].some(({ outer }) => ringAreaAtZoom(arcs, outer) > 0)) continue;
		const at = 2 * arcs.offset[arcOf(polygons[unit][0].outer[0])];
		specks.set(unit, [arcs.xy[at], arcs.xy[at + 1]]);
	}
	return specks;
}
