import {
	bbox,
	bboxClip,
	booleanPointInPolygon,
	feature,
	featureCollection,
	intersect,
	union,
} from '@turf/turf';
import { GRID_PER_DEGREE, type ArcTable } from './arcTable.ts';
import { ringAreaM2 } from './ellipsoid.ts';
import { outlineOf, toMultiPolygon } from './outline.ts';
import { indexBoxes, type BoxDeg, type SpatialIndex } from './spatialIndex.ts';

/** A polygon drawn by hand or imported: not a set of communes. Degrees, WGS 84, valid in its ring structure. */
export interface DrawnShape {
	readonly name: string;
	readonly geometry: GeoJSON.MultiPolygon;
}

/** How much of a unit's area a shape covers: above 0, at most 1. */
export interface UnitShare {
	readonly unit: number;
	readonly share: number;
}

const M2_PER_CM2 = 1e-4;
/** Margin about a unit's box: the edges that clipping adds stay off the unit. */
const AROUND_DEG = 0.01;

/** Area on the ellipsoid, square metres; edges are great circles. Parts of a shape are taken not to overlap. */
export function areaM2({ coordinates }: GeoJSON.MultiPolygon): number {
	let area = 0;
	for (const rings of coordinates)
		rings.forEach((ring, index) => {
			const size = Math.abs(
				ringAreaM2(
					ring.length,
					(i) => ring[i][0],
					(i) => ring[i][1],
				),
			);
			area += index === 0 ? size : -size;
		});
	return area;
}

/**
 * The units that a shape covers, with their shares, by unit. Turf clips only the units that the shape's edge
 * passes; what lies wholly inside has share 1. Units without contour are left out.
 */
export function unitShares(
	{ geometry }: DrawnShape,
	arcs: ArcTable,
	areaCm2: Float64Array,
	units: SpatialIndex,
): UnitShare[] {
	const edge = edgeIndex(geometry);
	const shares: UnitShare[] = [];
	for (const unit of units.search(bbox(geometry) as unknown as BoxDeg).sort((a, b) => a - b)) {
		const contour = toMultiPolygon(
			arcs,
			outlineOf(arcs, [unit], (other) => other === unit),
		);
		const [west, south, east, north] = bbox(contour);
		const isCut = edge.search([west, south, east, north]).length > 0;
		if (!isCut) {
			if (booleanPointInPolygon(contour.coordinates[0][0][0], geometry)) shares.push({ unit, share: 1 });
			continue;
		}
		const share =
			commonAreaM2(near(geometry, [west, south, east, north]), contour) / (areaCm2[unit] * M2_PER_CM2);
		if (share > 0) shares.push({ unit, share: Math.min(1, share) });
	}
	return shares;
}

/**
 * A shape whose rings may cross themselves (a lasso) as polygons that do not: what a ring goes around at least once
 * is inside. On the grid of 1e-5 degree.
 */
export function withoutCrossings(geometry: GeoJSON.MultiPolygon): GeoJSON.MultiPolygon {
	const made = union(featureCollection([feature(geometry), feature(geometry)]))?.geometry;
	const polygons = made?.type === 'Polygon' ? [made.coordinates] : (made?.coordinates ?? []);
	const coordinates = polygons.map((rings) =>
		rings.map((ring) =>
			ring.map((position) => position.map((deg) => Math.round(deg * GRID_PER_DEGREE) / GRID_PER_DEGREE)),
		),
	);
	return { type: 'MultiPolygon', coordinates };
}

/** What of a shape lies in or about a box: Turf's clipping takes long for every point that it need not see. */
function near(geometry: GeoJSON.MultiPolygon, [west, south, east, north]: BoxDeg): GeoJSON.MultiPolygon {
	const around: [number, number, number, number] = [
		west - AROUND_DEG,
		south - AROUND_DEG,
		east + AROUND_DEG,
		north + AROUND_DEG,
	];
	const { coordinates } = bboxClip(geometry, around).geometry as GeoJSON.MultiPolygon;
	return { type: 'MultiPolygon', coordinates: coordinates.filter((rings) => rings.length > 0) };
}

/** Area that two shapes have in common, square metres on the ellipsoid; 0 where they only touch. */
export function commonAreaM2(one: GeoJSON.MultiPolygon, other: GeoJSON.MultiPolygon): number {
	if (one.coordinates.length === 0 || other.coordinates.length === 0) return 0;
	const common = intersect(featureCollection([feature(one), feature(other)]));
	if (!common) return 0;
	const { geometry } = common;
	return areaM2(
		geometry.type === 'Polygon' ? { type: 'MultiPolygon', coordinates: [geometry.coordinates] } : geometry,
	);
}

/** Two shapes (a < b) with a common area. */
export interface ShapeOverlap {
	readonly a: number;
	readonly b: number;
	readonly areaM2: number;
}

/** The pairs of shapes with a common area above 0, by a, then b. */
export function shapeOverlaps(shapes: readonly DrawnShape[]): ShapeOverlap[] {
	const boxes = shapes.map(({ geometry }) => bbox(geometry) as unknown as BoxDeg);
	const index = indexBoxes(boxes);
	return shapes.flatMap((shape, a) =>
		index
			.search(boxes[a])
			.filter((b) => b > a)
			.sort((one, other) => one - other)
			.map((b) => ({ a, b, areaM2: commonAreaM2(shape.geometry, shapes[b].geometry) }))
			.filter((overlap) => overlap.areaM2 > 0),
	);
}

/** Index of the boxes of a shape's edges. */
function edgeIndex({ coordinates }: GeoJSON.MultiPolygon): SpatialIndex {
	const boxes: BoxDeg[] = [];
	for (const ring of coordinates.flat())
		for (let i = 1; i < ring.length; i++) {
			const [x1, y1] = ring[i - 1];
			const [x2, y2] = ring[i];
			boxes.push([Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)]);
		}
	return indexBoxes(boxes);
}
