import type { Lines } from '../work/atlasService.ts';

const RADIANS = Math.PI / 180;

/**
 * Key of the line nearest to a place, undefined where none is within `reachDeg`, degrees of latitude. Distances are
 * those of a plane at that latitude: enough for what lies under a pointer. O(points).
 */
export function nearestLine(
	lines: readonly Lines[],
	[lon, lat]: readonly [number, number],
	reachDeg: number,
): string | undefined {
	const squeeze = Math.cos(lat * RADIANS);
	let least = reachDeg * reachDeg;
	let nearest: string | undefined;
	for (const { key, geometry } of lines)
		for (const line of geometry.coordinates)
			for (let i = 1; i < line.length; i++) {
				const squared = squaredDistance(line[i - 1], line[i], lon, lat, squeeze);
				if (squared > least) continue;
				least = squared;
				nearest = key;
			}
	return nearest;
}

/** Squared distance from a place to a segment, degrees of latitude. */
function squaredDistance(
	[fromLon, fromLat]: GeoJSON.Position,
	[toLon, toLat]: GeoJSON.Position,
	lon: number,
	lat: number,
	squeeze: number,
): number {
	const [dx, dy] = [(toLon - fromLon) * squeeze, toLat - fromLat];
	const [px, py] = [(lon - fromLon) * squeeze, lat - fromLat];
	const length = dx * dx + dy * dy;
	const along = length === 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length));
	return (px - along * dx) ** 2 + (py - along * dy) ** 2;
}
