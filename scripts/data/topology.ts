import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as v from 'valibot';
import { toGrid, type UnitRings } from '../../src/geometry/buildArcs.ts';
import { DataFault } from './dataFault.ts';
import { scanArcs, type ScannedArcs } from './topologyArcs.ts';

const pair = v.tuple([v.number(), v.number()]);
const ring = v.array(v.number());
const properties = v.object({ code: v.string() });
const topologySchema = v.object({
	type: v.literal('Topology'),
	transform: v.object({ scale: pair, translate: pair }),
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
type Topology = v.InferOutput<typeof topologySchema>;

/** Contour of one commune as a source has it: its code may be of another vintage. */
export interface Shape {
	code: string;
	rings: UnitRings;
}

/**
 * Contours of a quantised TopoJSON file (gzipped), object `communes`, property `code`, snapped to the 1e-5 degree
 * grid. Throws a DataFault that names the place on any other content.
 */
export function readTopology(path: string): Shape[] {
	const file = basename(path);
	const { topology, scanned } = parseTopology(path, file);
	const arcs = gridArcs(scanned, topology.transform, file);
	return topology.objects.communes.geometries.map((geometry) => {
		const polygons = geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs;
		return {
			code: geometry.properties.code,
			rings: {
				rings: polygons.flatMap((polygon) => polygon.map((ring) => ringOf(arcs, ring, file))),
				isHole: polygons.flatMap((polygon) => polygon.map((_, index) => index > 0)),
			},
		};
	});
}

function parseTopology(path: string, file: string): { topology: Topology; scanned: ScannedArcs } {
	let scanned: ScannedArcs | undefined;
	let content: unknown;
	try {
		scanned = scanArcs(gunzipSync(readFileSync(path)));
		content = scanned && JSON.parse(scanned.rest);
	} catch (error) {
		throw new DataFault({ rule: 'unreadable-file', file, values: { reason: (error as Error).message } });
	}
	const parsed = v.safeParse(topologySchema, content, { abortEarly: true });
	if (parsed.success && scanned) return { topology: parsed.output, scanned };
	const issue = parsed.issues?.[0];
	throw badSource(file, (issue && v.getDotPath(issue)) ?? 'arcs', issue?.message ?? '');
}

const badSource = (file: string, path: string, reason: string): DataFault =>
	new DataFault({ rule: 'bad-source', file, values: { path, reason } });

/** x, y, x, y… of each arc on the grid, from its steps. A DataFault for what is no longitude and latitude. */
function gridArcs(
	{ steps, offset }: ScannedArcs,
	{ scale, translate }: Topology['transform'],
	file: string,
): Int32Array[] {
	const arcs: Int32Array[] = [];
	for (let arc = 0; arc + 1 < offset.length; arc++) {
		const points = new Int32Array(offset[arc + 1] - offset[arc]);
		let x = 0;
		let y = 0;
		for (let i = 0; i < points.length; i += 2) {
			x += steps[offset[arc] + i];
			y += steps[offset[arc] + i + 1];
			const lonDeg = x * scale[0] + translate[0];
			const latDeg = y * scale[1] + translate[1];
			if (!(Math.abs(lonDeg) <= 180 && Math.abs(latDeg) <= 90))
				throw badSource(file, `arcs.${arc}`, `[${lonDeg}, ${latDeg}]`);
			points[i] = toGrid(lonDeg);
			points[i + 1] = toGrid(latDeg);
		}
		arcs.push(points);
	}
	return arcs;
}

/** Points of a ring of signed arcs (~i = arc i backwards), the joints once, the first point not repeated. */
function ringOf(arcs: readonly Int32Array[], ring: readonly number[], file: string): Int32Array {
	let length = 0;
	for (const signed of ring) {
		const arc = arcs[signed < 0 ? ~signed : signed];
		if (!arc) throw badSource(file, 'arcs', String(signed));
		length += arc.length - 2;
	}
	const points = new Int32Array(length);
	let n = 0;
	for (const signed of ring) {
		const arc = arcs[signed < 0 ? ~signed : signed];
		for (let i = 0; i + 2 < arc.length; i += 2) {
			const at = signed < 0 ? arc.length - 2 - i : i;
			points[n++] = arc[at];
			points[n++] = arc[at + 1];
		}
	}
	return points;
}
