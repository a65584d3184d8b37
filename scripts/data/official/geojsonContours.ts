import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as v from 'valibot';
import { toGrid, type UnitRings } from '../../../src/geometry/buildArcs.ts';
import { DataFault } from '../dataFault.ts';
import type { Shape } from '../topology.ts';

const properties = v.object({
	code: v.string(),
	/** Only the arrondissements of Paris, Lyon and Marseille have it; they lie inside their commune. */
	commune: v.nullish(v.string()),
});
const list = v.custom<unknown[]>(Array.isArray, 'list');
const feature = v.object({
	properties,
	geometry: v.variant('type', [
		v.object({ type: v.literal('Polygon'), coordinates: list }),
		v.object({ type: v.literal('MultiPolygon'), coordinates: list }),
	]),
});
const collection = v.object({ type: v.literal('FeatureCollection'), features: list });

/**
 * Contours of a GeoJSON file (gzipped) with one feature a commune, property `code`, degrees, snapped to the 1e-5
 * degree grid. Throws a DataFault that names the feature, counted from 1, where one is not as expected.
 */
export function readGeojsonContours(path: string): Shape[] {
	const file = basename(path);
	const parsed = v.safeParse(collection, parseGzipped(path, file));
	if (!parsed.success) throw new DataFault({ rule: 'not-geojson', file });
	const shapes: Shape[] = [];
	parsed.output.features.forEach((input, index) => {
		const read = v.safeParse(feature, input);
		const fault = (path: string, reason: string): DataFault =>
			new DataFault({ rule: 'bad-source', file, row: index + 1, values: { path, reason } });
		if (!read.success) throw fault(v.getDotPath(read.issues[0]) ?? '', read.issues[0].message);
		const { properties, geometry } = read.output;
		if (properties.commune) return;
		const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
		const rings = ringsOf(polygons as unknown[], (reason) => fault(`geometry (${properties.code})`, reason));
		if (rings.rings.length > 0) shapes.push({ code: properties.code, rings });
	});
	return shapes;
}

function parseGzipped(path: string, file: string): unknown {
	try {
		const bytes = readFileSync(path);
		return JSON.parse((bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString('utf8'));
	} catch (error) {
		throw new DataFault({ rule: 'unreadable-file', file, values: { reason: (error as Error).message } });
	}
}

function ringsOf(polygons: readonly unknown[], fault: (reason: string) => DataFault): UnitRings {
	const rings: Int32Array[] = [];
	const isHole: boolean[] = [];
	for (const polygon of polygons) {
		if (!Array.isArray(polygon)) throw fault(String(polygon));
		polygon.forEach((ring: unknown, index) => {
			const points = snapped(ring, fault);
			// a ring that falls on a line or a point of the grid bounds nothing
			if (points.length < 6) return;
			rings.push(points);
			isHole.push(index > 0);
		});
	}
	return { rings, isHole };
}

/**
 * Points of a ring on the grid, the last not repeating the first: none equal to the one before, and no spike (out
 * and back along one line), which snapping makes of narrow necks.
 */
function snapped(ring: unknown, fault: (reason: string) => DataFault): Int32Array {
	if (!Array.isArray(ring)) throw fault(String(ring));
	const points: [x: number, y: number][] = [];
	for (const position of ring as unknown[]) {
		const [lon, lat] = Array.isArray(position) ? (position as unknown[]) : [];
		if (typeof lon !== 'number' || typeof lat !== 'number' || !(Math.abs(lon) <= 180 && Math.abs(lat) <= 90))
			throw fault(`[${String(lon)}, ${String(lat)}]`);
		addWithoutSpike(points, [toGrid(lon), toGrid(lat)]);
	}
	for (;;)
		if (points.length > 1 && (isSame(points[0], points.at(-1)) || isSame(points[0], points.at(-2))))
			points.pop();
		else if (points.length > 2 && isSame(points[1], points.at(-1))) points.shift();
		else return Int32Array.from(points.flat());
}

const isSame = (a: readonly number[], b: readonly number[] | undefined): boolean =>
	a[0] === b?.[0] && a[1] === b[1];

function addWithoutSpike(points: [number, number][], point: [number, number]): void {
	if (isSame(point, points.at(-1))) return;
	if (isSame(point, points.at(-2))) points.pop();
	else points.push(point);
}
