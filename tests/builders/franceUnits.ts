import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import Papa from 'papaparse';
import type { UnitRings } from '../../src/geometry/buildArcs.ts';
import { realDataFile } from './sharedData.ts';

/** The communes of metropolitan France and the five overseas départements, in the order of their codes. */
export interface FranceUnits {
	readonly code: string[];
	readonly name: string[];
	/** SIREN of the EPCI, '' for none. */
	readonly epci: string[];
	readonly populationMunicipale: Float64Array;
	readonly rings: UnitRings[];
}

/** A commune in TopoJSON: rings of arc numbers, `~i` for arc i walked backwards. */
type CommuneShape = { readonly properties: { readonly code: string } } & (
	| { readonly type: 'Polygon'; readonly arcs: number[][] }
	| { readonly type: 'MultiPolygon'; readonly arcs: number[][][] }
);

interface CommuneTopology {
	readonly objects: { readonly communes: { readonly geometries: readonly CommuneShape[] } };
	/** Points as differences from the point before. */
	readonly arcs: readonly (readonly [dx: number, dy: number][])[];
	readonly transform?: { readonly scale: readonly number[]; readonly translate: readonly number[] };
}

/** Reads the real communes; undefined where the real data are absent. */
export function loadFranceUnits(): FranceUnits | undefined {
	const contours = realDataFile('communes-2026.topojson.gz');
	const table = realDataFile('communes-2026.csv');
	if (contours === undefined || table === undefined) return undefined;
	const topology = JSON.parse(gunzipSync(readFileSync(contours)).toString()) as CommuneTopology;
	const rows = Papa.parse<Record<string, string>>(readFileSync(table, 'utf8'), {
		header: true,
		skipEmptyLines: true,
	})
		.data.filter(({ zone }) => zone === 'metro' || zone === 'drom')
		.sort((a, b) => (a.code < b.code ? -1 : 1));
	const shapes = new Map(topology.objects.communes.geometries.map((shape) => [shape.properties.code, shape]));
	const gridArcs = absoluteArcs(topology);
	return {
		code: rows.map((row) => row.code),
		name: rows.map((row) => row.nom),
		epci: rows.map((row) => row.epci_siren),
		populationMunicipale: Float64Array.from(rows, (row) => Number(row.population_municipale)),
		rings: rows.map(({ code }) => ringsOf(shapes.get(code), gridArcs)),
	};
}

/** The delta-coded arcs of a topology whose transform is the 1e-5 degree grid, as whole grid coordinates. */
function absoluteArcs({ arcs, transform }: CommuneTopology): Int32Array[] {
	if (transform?.scale[0] !== 1e-5 || transform.translate[0] !== 0)
		throw new Error('communes-2026.topojson.gz: expected a grid of 1e-5 degree');
	return arcs.map((arc) => {
		const points = new Int32Array(2 * arc.length);
		let x = 0;
		let y = 0;
		arc.forEach(([dx, dy], i) => {
			points[2 * i] = x += dx;
			points[2 * i + 1] = y += dy;
		});
		return points;
	});
}

function ringsOf(shape: CommuneShape | undefined, gridArcs: readonly Int32Array[]): UnitRings {
	if (shape === undefined) return { rings: [], isHole: [] };
	const polygons = shape.type === 'Polygon' ? [shape.arcs] : shape.arcs;
	return {
		rings: polygons.flatMap((polygon) => polygon.map((ring) => joinRing(ring, gridArcs))),
		isHole: polygons.flatMap((polygon) => polygon.map((_, index) => index > 0)),
	};
}

/** One ring of a TopoJSON geometry: arcs share their end points; `~i` is arc i walked backwards. */
function joinRing(arcs: readonly number[], gridArcs: readonly Int32Array[]): Int32Array {
	const points: number[] = [];
	for (const index of arcs) {
		const arc = gridArcs[index < 0 ? ~index : index];
		const last = arc.length - 2;
		if (index < 0) for (let i = last; i > 0; i -= 2) points.push(arc[i], arc[i + 1]);
		else for (let i = 0; i < last; i += 2) points.push(arc[i], arc[i + 1]);
	}
	return Int32Array.from(points);
}
