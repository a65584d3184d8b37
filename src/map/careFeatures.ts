import type { CARE_MARKS } from '../base/careMarks.ts';
import type { UnitTable } from '../model/unitTable.ts';
import type { HospitalSites } from '../state/extent.svelte.ts';
import { careImageName } from './careImages.ts';

type CareKind = keyof typeof CARE_MARKS;

/** Marks of several kinds in one commune stand side by side: pixels of the picture to the right of the seat. */
const STEP_PX = 26;

/**
 * Places of care as points: hospital sites where they are, the other kinds at the seat of the commune with their
 * count.
 */
export function careFeatures(
	kinds: readonly CareKind[],
	units: UnitTable | null,
	sites: HospitalSites | null,
): GeoJSON.FeatureCollection {
	const counted = kinds.filter((kind) => kind !== 'hopitaux2020');
	const features = units ? countedByCommune(counted, units) : [];
	if (sites && counted.length < kinds.length)
		for (const { geometry } of sites.features)
			features.push({
				type: 'Feature',
				geometry,
				properties: { image: careImageName('hopitaux2020'), count: '', offset: [0, 0] },
			});
	return { type: 'FeatureCollection', features };
}

function countedByCommune(kinds: readonly CareKind[], units: UnitTable): GeoJSON.Feature[] {
	const features: GeoJSON.Feature[] = [];
	for (let unit = 0; unit < units.count; unit++) {
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
	return features;
}
