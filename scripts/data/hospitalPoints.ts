import { GRID_PER_DEGREE } from '../../src/geometry/arcTable.ts';
import type { UnitRings } from '../../src/geometry/buildArcs.ts';
import { contains } from '../../src/geometry/rings.ts';
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

/** Rows of the grid that share a list of rings. */
const BAND = 5000;

function communeLocator({
	communes,
	contours,
}: ExtentChoice): (lonDeg: number, latDeg: number) => string | undefined {
	const unitsByBand = new Map<number, Set<number>>();
	contours.forEach(({ rings }, unit) => {
		for (const [, south, , north] of rings.map(boxOf))
			for (let band = Math.floor(south / BAND); band <= Math.floor(north / BAND); band++) {
				const units = unitsByBand.get(band);
				if (units) units.add(unit);
				else unitsByBand.set(band, new Set([unit]));
			}
	});
	const boxes = contours.map(({ rings }) =>
		boxOf(Int32Array.from(rings.flatMap((ring) => [...boxOf(ring)]))),
	);
	return (lonDeg, latDeg) => {
		// half a step off the grid: never on a vertex
		const x = Math.floor(lonDeg * GRID_PER_DEGREE) + 0.5;
		const y = Math.floor(latDeg * GRID_PER_DEGREE) + 0.5;
		for (const unit of unitsByBand.get(Math.floor(y / BAND)) ?? [])
			if (x > boxes[unit][0] && x < boxes[unit][2] && isInside(contours[unit], x, y))
				return communes[unit].code;
		return undefined;
	};
}

/** Even-odd over all rings: holes take themselves out. */
function isInside({ rings }: UnitRings, x: number, y: number): boolean {
	let inside = false;
	for (const ring of rings) if (contains(ring, x, y)) inside = !inside;
	return inside;
}
