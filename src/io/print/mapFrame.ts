import { segmentLengthM } from '../../geometry/ellipsoid.ts';
import { RADIANS } from '../../geometry/wgs84.ts';

/** A map that stands still: its middle, degrees, and its zoom, for a world of 512 px at zoom 0. */
export interface MapFrame {
	readonly center: readonly [lonDeg: number, latDeg: number];
	readonly zoom: number;
}

const WORLD_PX = 512;
/** Closer than this the communes' contours are coarser than the print. */
const MOST_ZOOM = 12.5;

/** Height on a Mercator map of the world of size 1, from the north: 0 to 1. */
const mercatorY = (latDeg: number): number =>
	(1 - Math.log(Math.tan(Math.PI / 4 + (latDeg * RADIANS) / 2)) / Math.PI) / 2;

const latitudeAt = (y: number): number =>
	(2 * Math.atan(Math.exp(Math.PI * (1 - 2 * y))) - Math.PI / 2) / RADIANS;

/** The frame of `widthPx` by `heightPx` that shows the bounds (west, south, east, north, degrees) within a margin. */
export function frameAround(
	[west, south, east, north]: readonly [number, number, number, number],
	widthPx: number,
	heightPx: number,
	marginPx: number,
): MapFrame {
	const top = mercatorY(north);
	const bottom = mercatorY(south);
	const scale = Math.min(
		(widthPx - 2 * marginPx) / Math.max((east - west) / 360, 1e-9),
		(heightPx - 2 * marginPx) / Math.max(bottom - top, 1e-9),
	);
	return {
		center: [(west + east) / 2, latitudeAt((top + bottom) / 2)],
		zoom: Math.min(MOST_ZOOM, Math.log2(scale / WORLD_PX)),
	};
}

/** Metres on the ground that a CSS pixel spans from west to east in the middle of the frame, on the ellipsoid. */
export function metresPerPx({ center: [lonDeg, latDeg], zoom }: MapFrame): number {
	const spanPx = 10;
	const spanDeg = (spanPx * 360) / (WORLD_PX * 2 ** zoom);
	return segmentLengthM(lonDeg, latDeg, lonDeg + spanDeg, latDeg) / spanPx;
}

/** Where a place stands on the map, CSS pixels to the right of and below its middle. */
export function placeOnMap(
	{ center: [lonDeg, latDeg], zoom }: MapFrame,
	[lon, lat]: readonly number[],
): [xPx: number, yPx: number] {
	const worldPx = WORLD_PX * 2 ** zoom;
	return [((lon - lonDeg) / 360) * worldPx, (mercatorY(lat) - mercatorY(latDeg)) * worldPx];
}
