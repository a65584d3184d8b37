import { gzipSync } from 'node:zlib';
import type { UnitRings } from '../../src/geometry/buildArcs.ts';
import { GRID_PER_DEGREE } from '../../src/geometry/arcTable.ts';

export interface ContourFeature {
	code: string;
	rings: UnitRings;
	/** Code of the commune that an arrondissement lies in. */
	commune?: string;
}

/** A gzipped GeoJSON file of contours, as the official address gives it: degrees, one feature a commune. */
export function contoursGeojson(features: readonly ContourFeature[]): Uint8Array {
	return gzipSync(
		JSON.stringify({
			type: 'FeatureCollection',
			features: features.map(({ code, rings, commune }) => ({
				type: 'Feature',
				properties: commune === undefined ? { code, nom: code } : { code, nom: code, commune },
				geometry: { type: 'MultiPolygon', coordinates: polygonsOf(rings) },
			})),
		}),
	);
}

function polygonsOf({ rings, isHole }: UnitRings): number[][][][] {
	const polygons: number[][][][] = [];
	rings.forEach((ring, index) => {
		const closed = closedDegrees(ring);
		if (isHole[index]) polygons[polygons.length - 1].push(closed);
		else polygons.push([closed]);
	});
	return polygons;
}

function closedDegrees(ring: Int32Array): number[][] {
	const points: number[][] = [];
	for (let i = 0; i < ring.length; i += 2)
		points.push([ring[i] / GRID_PER_DEGREE, ring[i + 1] / GRID_PER_DEGREE]);
	return [...points, points[0]];
}
