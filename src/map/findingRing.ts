import type { UnitTable } from '../model/unitTable.ts';

/** Groups of so many communes or fewer are ringed: a larger one shows by itself. */
const MOST_RINGED = 3;

/** A point at the seat of each commune of a small group, for the ring around it; none where no seat is known. */
export function findingRing(
	units: readonly number[],
	table: Pick<UnitTable, 'seatLonDeg' | 'seatLatDeg'> | null,
): GeoJSON.FeatureCollection {
	const features: GeoJSON.Feature[] = [];
	for (const unit of table && units.length <= MOST_RINGED ? units : []) {
		const coordinates = [table?.seatLonDeg[unit] ?? NaN, table?.seatLatDeg[unit] ?? NaN];
		if (coordinates.every(Number.isFinite))
			features.push({ type: 'Feature', geometry: { type: 'Point', coordinates }, properties: {} });
	}
	return { type: 'FeatureCollection', features };
}
