import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/** Time and compressed weight of the peer's tiles. */
export interface TilesPeerMeasure {
	readonly ms: number;
	readonly bytes: number;
}

/**
 * Run as a process: path of GeoJSON lines, first and last zoom in; time and weight of all tiles as JSON out.
 * geojson-vt's own tolerance, a grid of 4096 and a buffer of 80 units as ours have. Reading is not counted.
 */
const [path, minZoom, maxZoom] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4])];
const features = readFileSync(path, 'utf8')
	.split('\n')
	.map((line) => JSON.parse(line) as GeoJSON.Feature);
const start = performance.now();
const index = new GeoJSONVT(
	{ type: 'FeatureCollection', features },
	{ maxZoom, indexMaxZoom: maxZoom, indexMaxPoints: 0, extent: 4096, buffer: 80 },
);
let bytes = 0;
const waiting: [zoom: number, x: number, y: number][] = [[0, 0, 0]];
for (let next = waiting.pop(); next; next = waiting.pop()) {
	const [zoom, x, y] = next;
	const tile = index.getTile(zoom, x, y);
	if (!tile) continue;
	if (zoom >= minZoom)
		bytes += gzipSync(fromGeojsonVt({ communes: tile }, { version: 2, extent: 4096 })).length;
	if (zoom === maxZoom) continue;
	for (const [dx, dy] of [
		[0, 0],
		[1, 0],
		[0, 1],
		[1, 1],
	])
		waiting.push([zoom + 1, 2 * x + dx, 2 * y + dy]);
}
const measure: TilesPeerMeasure = { ms: performance.now() - start, bytes };
console.log(JSON.stringify(measure));
