import { GRID_PER_DEGREE } from '../../src/geometry/arcTable.ts';
import type { UnitRings } from '../../src/geometry/buildArcs.ts';
import { contains } from '../../src/geometry/outline.ts';
import { boxOf } from './ringOfExtent.ts';
import type { ExtentChoice } from './selectExtent.ts';
import type { HospitalSite } from './source.ts';

/** GeoJSON of the hospital sites that lie in a commune of the extent or its ring; `code` is that commune's. */
export function hospitalPoints(
	sites: readonly HospitalSite[],
	choice: ExtentChoice,
): GeoJSON.FeatureCollection {
	const communeAt = communeLocator(choice);
	const features: GeoJSON.Feature[] = [];
	for (const { finess, name, type, lonDeg, latDeg } of sites) {
		const code = communeAt(lonDeg, latDeg);
		if (code === undefined) continue;
		features.push({
			type: 'Feature',
			properties: { finess, name, type, code },
			geometry: { type: 'Point', coordinates: [lonDeg, latDeg] },
		});
	}
	return { type: 'FeatureCollection', features };
}

function communeLocator({
	communes,
	contours,
}: ExtentChoice): (lonDeg: number, latDeg: number) => string | undefined {
	const boxes = contours.map(({ rings }) => rings.map(boxOf));
	return (lonDeg, latDeg) => {
		// half a step off the grid: never on a vertex
		const x = Math.floor(lonDeg * GRID_PER_DEGREE) + 0.5;
		const y = Math.floor(latDeg * GRID_PER_DEGREE) + 0.5;
		const index = contours.findIndex(
			(unit, i) =>
				boxes[i].some(([west, south, east, north]) => x > west && x < east && y > south && y < north) &&
				isInside(unit, x, y),
		);
		return index < 0 ? undefined : communes[index].code;
	};
}

/** Even-odd over all rings: holes take themselves out. */
function isInside({ rings }: UnitRings, x: number, y: number): boolean {
	let inside = false;
	for (const ring of rings) if (contains(ring, x, y)) inside = !inside;
	return inside;
}
