import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serialize } from 'node:v8';
import { type ArcTable, GRID_PER_DEGREE } from '../../src/geometry/arcTable.ts';
import { outlineOf, toMultiPolygon } from '../../src/geometry/outline.ts';
import { type BorderLine, borderLines } from '../../src/io/tiles/borderLines.ts';
import {
	borderMinZoom,
	layerSchema,
	MAX_TILE_BYTES,
	MAX_ZOOM,
	MIN_ZOOM,
} from '../../src/io/tiles/tileSchema.ts';
import type { UnitTable } from '../../src/model/unitTable.ts';
import { demonstrationExtent } from '../builders/demonstration.ts';
import { loadRealExtent } from '../builders/realExtent.ts';
import type { BenchRow } from './row.ts';
import type { TilesMeasure } from './tilesOurs.ts';
import type { PeerLayer, TilesPeerMeasure } from './tilesPeer.ts';
import { formatMs, timeMs } from './timing.ts';

const MOST_OF_TIPPECANOE = 0.5;
/** Where tippecanoe is not installed: on the machine of the prototypes it took 0.8 of this peer's time. */
const MOST_OF_GEOJSON_VT = 0.4;
const MOST_REGION_MS = 3000;
const MOST_REGION_MB = 500;
const TIPPECANOE = 'tippecanoe';

interface Extent {
	readonly name: string;
	readonly units: UnitTable;
	readonly arcs: ArcTable;
}

/**
 * Time, memory and weight of the tiles, each maker in a process of its own. The peer gets the same communes
 * and borders as GeoJSON, for the same zooms: tippecanoe where it is installed, else geojson-vt with vt-pbf.
 */
export async function run(): Promise<BenchRow[]> {
	const folder = mkdtempSync(join(tmpdir(), 'maillage-tiles-'));
	try {
		const region = extentOf('24', 'Centre-Val de Loire with its ring', 1800);
		const whole = extentOf('france', 'France', 35_000);
		return [...regionRows(region, folder), ...franceRows(whole, folder)];
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** The real communes where the real data are present (`MAILLAGE_DATA`, else `../shared/data`), else made-up ones. */
function extentOf(region: string, name: string, count: number): Extent {
	const real = loadRealExtent(region);
	const extent = real ?? demonstrationExtent({ count });
	return { ...extent, name: `${real ? name : 'made-up region'}, ${extent.units.count} communes` };
}

function regionRows(extent: Extent, folder: string): BenchRow[] {
	const measure = measureOurs(extent, folder);
	return [
		{
			name: `tiles z${MIN_ZOOM}-z${MAX_ZOOM} (${extent.name})`,
			ours: `${formatMs(measure.cpuMs)} (${formatMs(measure.ms)} by the clock), ${figures(measure)}`,
			peer: '',
			ratio: null,
			budget: `≤ ${formatMs(MOST_REGION_MS)} of the processor, ≤ ${MOST_REGION_MB} MB`,
			met: measure.cpuMs <= MOST_REGION_MS && measure.peakMb <= MOST_REGION_MB,
		},
		largestRow(extent, measure),
	];
}

function franceRows(extent: Extent, folder: string): BenchRow[] {
	const measure = measureOurs(extent, folder);
	const peer = measurePeer(extent, folder);
	// one thread against one thread is compared by time of the processor, which other programs do not change
	const oursMs = peer.cpuMs === undefined ? measure.ms : measure.cpuMs;
	const peerMs = peer.cpuMs ?? peer.ms;
	return [
		{
			name: `tiles z${MIN_ZOOM}-z${MAX_ZOOM}, all layers (${extent.name})`,
			ours: `${formatMs(oursMs)}, ${figures(measure)}`,
			peer: `${peer.name} ${formatMs(peerMs)}, ${(peer.bytes / 1e6).toFixed(1)} MB of tiles`,
			ratio: peerMs / oursMs,
			budget: `≤ ${peer.share} × ${peer.name}`,
			met: oursMs <= peer.share * peerMs,
		},
		largestRow(extent, measure),
	];
}

function largestRow(extent: Extent, { zooms }: TilesMeasure): BenchRow {
	const largest = zooms.reduce((a, b) => (b.largestBytes > a.largestBytes ? b : a));
	return {
		name: `largest tile (${extent.name})`,
		ours: `${kB(largest.largestBytes)} at z${largest.zoom}`,
		peer: '',
		ratio: null,
		budget: `≤ ${kB(MAX_TILE_BYTES)} compressed`,
		met: largest.largestBytes <= MAX_TILE_BYTES,
	};
}

const kB = (bytes: number): string => `${Math.round(bytes / 1000)} kB`;
const figures = (measure: TilesMeasure): string =>
	`${Math.round(measure.peakMb)} MB at most; ${weights(measure)}`;
const weights = ({ zooms }: TilesMeasure): string =>
	zooms
		.map(({ zoom, count, bytes, largestBytes }) => `z${zoom} ${count} × ≤ ${kB(largestBytes)} = ${kB(bytes)}`)
		.join(', ');

const child = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const runChild = (name: string, ...options: string[]): unknown =>
	JSON.parse(
		execFileSync(process.execPath, ['--max-old-space-size=12000', child(name), ...options], {
			encoding: 'utf8',
		}),
	);

function measureOurs({ units, arcs }: Extent, folder: string): TilesMeasure {
	const path = join(folder, 'extent.v8');
	writeFileSync(path, serialize({ units, arcs }));
	return runChild('tilesOurs.ts', path) as TilesMeasure;
}

interface PeerMeasure {
	readonly name: string;
	readonly ms: number;
	/** Undefined for a peer of several threads, which is compared by the clock. */
	readonly cpuMs?: number;
	readonly bytes: number;
	/** Share of the peer's time that is allowed. */
	readonly share: number;
}

function measurePeer(extent: Extent, folder: string): PeerMeasure {
	const layers = peerLayers(extent, folder);
	if (spawnSync(TIPPECANOE, ['--version']).error === undefined) return measureTippecanoe(layers, folder);
	const measure = runChild('tilesPeer.ts', JSON.stringify(layers), String(MAX_ZOOM)) as TilesPeerMeasure;
	return {
		...measure,
		name: 'geojson-vt with vt-pbf (tippecanoe is not installed)',
		share: MOST_OF_GEOJSON_VT,
	};
}

function measureTippecanoe(layers: readonly PeerLayer[], folder: string): PeerMeasure {
	const out = join(folder, 'peer.pmtiles');
	const limits = ['--no-feature-limit', '--no-tile-size-limit', '--detect-shared-borders'];
	const zooms = [`-Z${MIN_ZOOM}`, `-z${MAX_ZOOM}`];
	const files = layers.flatMap(({ id, path }) => ['-L', `${id}:${path}`]);
	const ms = timeMs(() =>
		execFileSync(TIPPECANOE, ['-q', '-f', '-P', '-o', out, ...zooms, ...limits, ...files]),
	);
	return { name: TIPPECANOE, ms, bytes: statSync(out).size, share: MOST_OF_TIPPECANOE };
}

/** The layers that weigh, from the zooms at which ours have them: polygons of communes, and borders as lines. */
function peerLayers(extent: Extent, folder: string): PeerLayer[] {
	const lines = borderLines(extent.arcs, extent.units);
	const layer = (id: string, minZoom: number, features: readonly PeerFeature[]): PeerLayer => {
		const path = join(folder, `${id}.geojsonl`);
		// `tippecanoe` is where that program reads a feature's own zooms
		writeFileSync(
			path,
			features.map((each) => JSON.stringify({ ...each, tippecanoe: { minzoom: minZoom } })).join('\n'),
		);
		return { id, path, minZoom };
	};
	const borders = (isMeant: (level: number) => boolean): PeerFeature[] =>
		lines.filter(({ level }) => isMeant(level)).flatMap((line) => lineFeatures(extent.arcs, line));
	return [
		layer('communes', layerSchema('communes').minZoom, communeFeatures(extent)),
		layer(
			'limites',
			borderMinZoom(1, false),
			borders((level) => level < 4),
		),
		layer(
			'limites-communes',
			borderMinZoom(4, false),
			borders((level) => level === 4),
		),
	];
}

type PeerFeature = GeoJSON.Feature<GeoJSON.MultiPolygon | GeoJSON.LineString>;

function communeFeatures({ units, arcs }: Extent): PeerFeature[] {
	return units.code.map((code, unit) => ({
		type: 'Feature',
		id: unit,
		properties: { code, name: units.name[unit], population: units.populationMunicipale[unit] },
		geometry: toMultiPolygon(
			arcs,
			outlineOf(arcs, [unit], (other) => other === unit),
		),
	}));
}

function lineFeatures({ offset, x, y }: ArcTable, { level, arcs }: BorderLine): PeerFeature[] {
	return arcs.map((signed) => {
		const arc = signed < 0 ? ~signed : signed;
		const coordinates: [number, number][] = [];
		for (let i = offset[arc]; i < offset[arc + 1]; i++)
			coordinates.push([x[i] / GRID_PER_DEGREE, y[i] / GRID_PER_DEGREE]);
		return { type: 'Feature', properties: { level }, geometry: { type: 'LineString', coordinates } };
	});
}
