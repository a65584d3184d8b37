import { featureCollection, multiPolygon, union } from '@turf/turf';
import { merge } from 'topojson-client';
import type { ArcTable } from '../../src/geometry/arcTable.ts';
import { allOutlines, outlineOf, toMultiPolygon } from '../../src/geometry/outline.ts';
import { benchRegion, membershipOf, type BenchRegion } from './benchRegion.ts';
import type { BenchRow } from './row.ts';
import { formatMs, raceMs, timeMs } from './timing.ts';
import { topologyOf } from './topology.ts';

const LEAST_RATIO_TOPOJSON = 8;
const LEAST_RATIO_TURF = 500;
/** turf.union is so slow that only every n-th territory is put before it, and its time scaled by points. */
const EVERY_NTH = 60;

/** GeoJSON outlines of all territories; topojson merges the same arcs, turf.union the same contours. */
export async function run(): Promise<BenchRow[]> {
	const region = benchRegion();
	const { table } = region;
	const membership = membershipOf(region);
	const { topology, geometries } = topologyOf(table);
	const shapes = region.territories.map((units) => units.map((unit) => geometries[unit]));
	const { oursMs, peerMs } = raceMs(
		() => void allOutlines(table, membership).map((outline) => toMultiPolygon(table, outline)),
		() => void shapes.map((shape) => merge(topology, shape)),
		7,
	);
	const turfMs = turfUnionMs(region);
	const count = region.territories.length;
	return [
		{
			name: `GeoJSON outlines of ${count} territories (${region.name})`,
			ours: formatMs(oursMs),
			peer: `topojson merge ${formatMs(peerMs)}`,
			ratio: peerMs / oursMs,
			budget: `≥ ${LEAST_RATIO_TOPOJSON} × topojson merge`,
			met: peerMs / oursMs >= LEAST_RATIO_TOPOJSON,
		},
		{
			name: `GeoJSON outlines of ${count} territories`,
			ours: formatMs(oursMs),
			peer: `turf.union ${formatMs(turfMs)} (every ${EVERY_NTH}th territory, scaled by points)`,
			ratio: turfMs / oursMs,
			budget: `≥ ${LEAST_RATIO_TURF} × turf.union`,
			met: turfMs / oursMs >= LEAST_RATIO_TURF,
		},
	];
}

function turfUnionMs({ table, territories }: BenchRegion): number {
	let sampleMs = 0;
	let samplePoints = 0;
	for (let territory = 0; territory < territories.length; territory += EVERY_NTH) {
		const contours = territories[territory]
			.map((unit) => contourOf(table, unit))
			.filter(({ geometry }) => geometry.coordinates.length > 0);
		if (contours.length < 2) continue;
		sampleMs += timeMs(() => void union(featureCollection(contours)));
		samplePoints += pointsOf(table, territories[territory]);
	}
	return (sampleMs * pointsOf(table, territories.flat())) / samplePoints;
}

const contourOf = (table: ArcTable, unit: number): GeoJSON.Feature<GeoJSON.MultiPolygon> =>
	multiPolygon(
		toMultiPolygon(
			table,
			outlineOf(table, [unit], (other) => other === unit),
		).coordinates,
	);

/** Points of the contours of some units. */
function pointsOf({ unitArcOffset, unitArcs, offset }: ArcTable, units: readonly number[]): number {
	let points = 0;
	for (const unit of units)
		for (let k = unitArcOffset[unit]; k < unitArcOffset[unit + 1]; k++)
			points += offset[unitArcs[k] + 1] - offset[unitArcs[k]] - 1;
	return points;
}
