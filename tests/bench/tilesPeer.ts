import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/** What a peer makes tiles from: a file of GeoJSON features, one a line. */
export interface PeerLayer {
	readonly id: string;
	readonly path: string;
	readonly minZoom: number;
}

/** Time and compressed weight of the peer's tiles. */
export interface TilesPeerMeasure {
	readonly ms: number;
	/** Time of the processor, all threads. */
	readonly cpuMs: number;
	readonly bytes: number;
}

/**
 * Run as a process: the layers as JSON and the last zoom in; time and weight of all tiles as JSON out.
 * geojson-vt's own tolerance, a grid of 4096 and a buffer of 80 units as ours have. Reading is not counted.
 */
const maxZoom = Number(process.argv[3]);
const sources = (JSON.parse(process.argv[2]) as PeerLayer[]).map((layer) => ({
	...layer,
	features: readFileSync(layer.path, 'utf8')
		.split('\n')
		.map((line) => JSON.parse(line) as GeoJSON.Feature),
}));
const start = performance.now();
const cpuStart = process.cpuUsage();
const layers = sources.map(({ features, ...layer }) => ({
	...layer,
	index: new GeoJSONVT(
		{ type: 'FeatureCollection', features },
		{ maxZoom, indexMaxZoom: maxZoom, indexMaxPoints: 0, extent: 4096, buffer: 80 },
	),
}));
let bytes = 0;
const waiting: [zoom: number, x: number, y: number][] = [[0, 0, 0]];
for (let next = waiting.pop(); next; next = waiting.pop()) {
	const [zoom, x, y] = next;
	const found = layers.flatMap(({ id, minZoom, index }) => {
		const tile = index.getTile(zoom, x, y);
		return tile ? [{ id, tile, isDrawn: zoom >= minZoom }] : [];
	});
	const drawn = found.filter(({ isDrawn }) => isDrawn).map(({ id, tile }) => [id, tile] as const);
	if (drawn.length > 0)
		bytes += gzipSync(fromGeojsonVt(Object.fromEntries(drawn), { version: 2, extent: 4096 })).length;
	if (found.length > 0 && zoom < maxZoom)
		for (const child of [0, 1, 2, 3]) waiting.push([zoom + 1, 2 * x + (child & 1), 2 * y + (child >> 1)]);
}
const cpu = process.cpuUsage(cpuStart);
const measure: TilesPeerMeasure = {
	ms: performance.now() - start,
	cpuMs: (cpu.user + cpu.system) / 1000,
	bytes,
};
console.log(JSON.stringify(measure));
