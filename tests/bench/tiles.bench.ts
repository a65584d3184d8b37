import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serialize } from 'node:v8';
import type { ArcTable } from '../../src/geometry/arcTable.ts';
import { outlineOf, toMultiPolygon } from '../../src/geometry/outline.ts';
import { MAX_TILE_BYTES, MAX_ZOOM, MIN_ZOOM } from '../../src/io/tiles/tileSchema.ts';
import type { UnitTable } from '../../src/model/unitTable.ts';
import { demonstrationExtent } from '../builders/demonstration.ts';
import { loadRealExtent } from '../builders/realExtent.ts';
import type { BenchRow } from './row.ts';
import type { TilesMeasure } from './tilesOurs.ts';
import type { TilesPeerMeasure } from './tilesPeer.ts';
import { formatMs, timeMs } from './timing.ts';

const MOST_OF_TIPPECANOE = 0.5;
/** Where tippecanoe is not installed: on the machine of the prototypes it took 0.8 of this peer's time. */
const MOST_OF_GEOJSON_VT = 0.4;
const MOST_REGION_MS = 3000;
const MOST_REGION_MB = 500;
/** The shortest of so many runs counts against the clock. */
const REGION_RUNS = 3;
const TIPPECANOE = 'tippecanoe';

interface Extent {
	readonly name: string;
	readonly units: UnitTable;
	readonly arcs: ArcTable;
}

/**
 * Time, memory and weight of the tiles, each maker in a process of its own. The peer gets the same communes as
 * GeoJSON and makes the polygons only: tippecanoe where it is installed, else geojson-vt with vt-pbf.
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
	const runs = Array.from({ length: REGION_RUNS }, () => measureOurs(extent, folder));
	const measure = runs.reduce((a, b) => (b.ms < a.ms ? b : a));
	return [
		{
			name: `tiles z${MIN_ZOOM}-z${MAX_ZOOM} (${extent.name})`,
			ours: `${formatMs(measure.ms)}, ${Math.round(measure.peakMb)} MB at most; ${weights(measure)}`,
			peer: '',
			ratio: null,
			budget: `≤ ${formatMs(MOST_REGION_MS)}, ≤ ${MOST_REGION_MB} MB`,
			met: measure.ms <= MOST_REGION_MS && measure.peakMb <= MOST_REGION_MB,
		},
		largestRow(extent, measure),
	];
}

function franceRows(extent: Extent, folder: string): BenchRow[] {
	const before = measureOurs(extent, folder);
	const peer = measurePeer(extent, folder);
	const after = measureOurs(extent, folder);
	// the peer between two runs of ours: a machine that is busy for a while slows both
	const measure = { ...after, ms: (before.ms + after.ms) / 2 };
	return [
		{
			name: `tiles z${MIN_ZOOM}-z${MAX_ZOOM}, all layers (${extent.name})`,
			ours: `${formatMs(measure.ms)}, ${Math.round(measure.peakMb)} MB at most; ${weights(measure)}`,
			peer: `${peer.name} ${formatMs(peer.ms)}, ${(peer.bytes / 1e6).toFixed(1)} MB of tiles`,
			ratio: peer.ms / measure.ms,
			budget: `≤ ${peer.share} × ${peer.name}`,
			met: measure.ms <= peer.share * peer.ms,
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

interface PeerMeasure extends TilesPeerMeasure {
	readonly name: string;
	/** Share of the peer's time that is allowed. */
	readonly share: number;
}

function measurePeer(extent: Extent, folder: string): PeerMeasure {
	const path = join(folder, 'communes.geojsonl');
	writeFileSync(path, communeLines(extent));
	if (spawnSync(TIPPECANOE, ['--version']).error === undefined) return measureTippecanoe(path, folder);
	const { ms, bytes } = runChild(
		'tilesPeer.ts',
		path,
		String(MIN_ZOOM),
		String(MAX_ZOOM),
	) as TilesPeerMeasure;
	return {
		name: 'geojson-vt with vt-pbf (tippecanoe is not installed)',
		ms,
		bytes,
		share: MOST_OF_GEOJSON_VT,
	};
}

function measureTippecanoe(path: string, folder: string): PeerMeasure {
	const out = join(folder, 'peer.pmtiles');
	const limits = ['--no-feature-limit', '--no-tile-size-limit', '--detect-shared-borders'];
	const zooms = [`-Z${MIN_ZOOM}`, `-z${MAX_ZOOM}`];
	const ms = timeMs(() =>
		execFileSync(TIPPECANOE, ['-q', '-f', '-P', '-o', out, '-l', 'communes', ...zooms, ...limits, path]),
	);
	return { name: TIPPECANOE, ms, bytes: statSync(out).size, share: MOST_OF_TIPPECANOE };
}

/** The communes as GeoJSON, one feature a line. */
function communeLines({ units, arcs }: Extent): string {
	return units.code
		.map((code, unit) =>
			JSON.stringify({
				type: 'Feature',
				id: unit,
				properties: { code, name: units.name[unit], population: units.populationMunicipale[unit] },
				geometry: toMultiPolygon(
					arcs,
					outlineOf(arcs, [unit], (other) => other === unit),
				),
			}),
		)
		.join('\n');
}
