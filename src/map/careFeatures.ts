import type { UnitTable } from '../model/unitTable.ts';
import type { CARE_MARKS } from '../base/careMarks.ts';
import { careImageName } from './careImages.ts';

type CareKind = keyof typeof CARE_MARKS;

/** Marks of several kinds in one commune stand side by side: pixels of the picture to the right of the seat. */
const STEP_PX = 26;

/** One point a commune and kind that has such places, at the commune's seat, with their count. */
export function careFeatures(kinds: readonly CareKind[], units: UnitTable | null): GeoJSON.FeatureCollection {
	const features: GeoJSON.Feature[] = [];
	for (let unit = 0; units && unit < units.count; unit++) {
		if (Number.isNaN(units.seatLonDeg[unit])) continue;
		const present = kinds.filter((kind) => units.supply[kind][unit] > 0);
		for (const [position, kind] of present.entries())
			features.push({
				type: 'Feature',
				geometry: { type: 'Point', coordinates: [units.seatLonDeg[unit], units.seatLatDeg[unit]] },
				properties: {
					image: careImageName(kind),
					count: String(units.supply[kind][unit]),
					offset: [STEP_PX * (position - (present.length - 1) / 2), 0],
				},
			});
	}
	return { type: 'FeatureCollection', features };
}
