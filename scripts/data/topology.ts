import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as v from 'valibot';
import { toGrid, type UnitRings } from '../../src/geometry/buildArcs.ts';
import { DataFault } from './dataFault.ts';

const pair = v.tuple([v.number(), v.number()]);
const ring = v.array(v.number());
const properties = v.object({ code: v.string() });
const topologySchema = v.object({
	type: v.literal('Topology'),
	transform: v.object({ scale: pair, translate: pair }),
	arcs: v.custom<[number, number][][]>((input) => Array.isArray(input) && input.every(Array.isArray)),
	objects: v.object({
		communes: v.object({
			geometries: v.array(
				v.variant('type', [
					v.object({ type: v.literal('Polygon'), arcs: v.array(ring), properties }),
					v.object({ type: v.literal('MultiPolygon'), arcs: v.array(v.array(ring)), properties }),
				]),
			),
		}),
	}),
});

/**
 * Contours of a quantised TopoJSON file (gzipped), object `communes`, property `code`, snapped to the 1e-5 degree
 * grid. A code may come more than once: its rings add up. Throws a DataFault on any other content.
 */
export function readTopology(path: string): { code: string; rings: UnitRings }[] {
	const file = basename(path);
	const parsed = v.safeParse(topologySchema, parseGzippedJson(path, file), { abortEarly: true });
	if (!parsed.success) {
		const issue = parsed.issues[0];
		throw new DataFault({
			rule: 'bad-structure',
			file,
			values: { path: v.getDotPath(issue) ?? '', reason: issue.message },
		});
	}
	const { arcs, transform, objects } = parsed.output;
	const points = arcs.map((arc) => gridArc(arc, transform));
	return objects.communes.geometries.map((geometry) => {
		const polygons = geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs;
		return {
			code: geometry.properties.code,
			rings: {
				rings: polygons.flatMap((polygon) => polygon.map((ring) => ringOf(points, ring, file))),
				isHole: polygons.flatMap((polygon) => polygon.map((_, index) => index > 0)),
			},
		};
	});
}

function parseGzippedJson(path: string, file: string): unknown {
	try {
		return JSON.parse(gunzipSync(readFileSync(path)).toString('utf8'));
	} catch (error) {
		throw new DataFault({ rule: 'unreadable-file', file, values: { reason: (error as Error).message } });
	}
}

interface Transform {
	scale: [number, number];
	translate: [number, number];
}

/** x, y, x, y… of a delta-coded arc on the grid. */
function gridArc(arc: readonly (readonly number[])[], { scale, translate }: Transform): Int32Array {
	const points = new Int32Array(2 * arc.length);
	let x = 0;
	let y = 0;
	arc.forEach(([dx, dy], i) => {
		x += dx;
		y += dy;
		points[2 * i] = toGrid(x * scale[0] + translate[0]);
		points[2 * i + 1] = toGrid(y * scale[1] + translate[1]);
	});
	return points;
}

/** Points of a ring of signed arcs (~i = arc i backwards), the joints once, the first point not repeated. */
function ringOf(arcs: readonly Int32Array[], ring: readonly number[], file: string): Int32Array {
	let length = 0;
	for (const signed of ring) {
		const arc = arcs[signed < 0 ? ~signed : signed];
		if (!arc)
			throw new DataFault({
				rule: 'bad-structure',
				file,
				values: { path: 'arcs', reason: String(signed) },
			});
		length += arc.length - 2;
	}
	const points = new Int32Array(length);
	let n = 0;
	for (const signed of ring) {
		const arc = arcs[signed < 0 ? ~signed : signed];
		const forward = signed >= 0;
		for (let i = 0; i + 2 < arc.length; i += 2) {
			const at = forward ? i : arc.length - 2 - i;
			points[n++] = arc[at];
			points[n++] = arc[at + 1];
		}
	}
	return points;
}
