import { type ArcTable, GRID_PER_DEGREE } from '../../geometry/arcTable.ts';
import type { UnitTable } from '../../model/unitTable.ts';
import type { ArchiveView } from '../pmtiles/writePmtiles.ts';
import { MAX_ZOOM, MIN_ZOOM } from './tileSchema.ts';
import { worldX, worldY } from './webMercator.ts';

/** On a screen this wide, tiles being 512 pixels, the middle nine tenths of the extent's seats are in sight. */
const SCREEN_PX = 768;
const TILE_PX = 512;

/** Bounds of all that the archive draws; center and zoom that show the extent, its far-away parts left out. */
export function archiveView(units: UnitTable, arcs: ArcTable): ArchiveView {
	const lons = sortedDegrees(units.seatLonDeg.subarray(0, units.extentCount));
	const lats = sortedDegrees(units.seatLatDeg.subarray(0, units.extentCount));
	return { ...boundsOf(units, arcs), ...centerOf(lons, lats) };
}

const sortedDegrees = (degrees: Float64Array): Float64Array => degrees.filter(Number.isFinite).sort();

function boundsOf(
	{ seatLonDeg, seatLatDeg }: UnitTable,
	{ x, y }: ArcTable,
): Pick<ArchiveView, 'westDeg' | 'southDeg' | 'eastDeg' | 'northDeg'> {
	const [westDeg, eastDeg] = rangeOf(x, seatLonDeg);
	const [southDeg, northDeg] = rangeOf(y, seatLatDeg);
	return { westDeg, southDeg, eastDeg, northDeg };
}

function rangeOf(grid: Int32Array, seatDeg: Float64Array): [number, number] {
	let low = Infinity;
	let high = -Infinity;
	const include = (degrees: number): void => {
		if (degrees < low) low = degrees;
		if (degrees > high) high = degrees;
	};
	for (const value of grid) include(value / GRID_PER_DEGREE);
	for (const value of seatDeg) include(value);
	return [low, high];
}

function centerOf(
	lons: Float64Array,
	lats: Float64Array,
): Pick<ArchiveView, 'centerLonDeg' | 'centerLatDeg' | 'centerZoom'> {
	if (lons.length === 0) return { centerLonDeg: 0, centerLatDeg: 0, centerZoom: MIN_ZOOM };
	const at = (sorted: Float64Array, share: number): number => sorted[Math.round(share * (sorted.length - 1))];
	const width = worldX(at(lons, 0.95)) - worldX(at(lons, 0.05));
	const height = worldY(at(lats, 0.05)) - worldY(at(lats, 0.95));
	const zoom = Math.floor(Math.log2(SCREEN_PX / TILE_PX / Math.max(width, height, 2 ** -MAX_ZOOM)));
	return {
		centerLonDeg: at(lons, 0.5),
		centerLatDeg: at(lats, 0.5),
		centerZoom: Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, zoom)),
	};
}
