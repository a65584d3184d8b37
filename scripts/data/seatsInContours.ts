import type { ArcTable } from '../../src/geometry/arcTable.ts';
import { labelPoint } from '../../src/geometry/labelPoint.ts';
import { outlineOf } from '../../src/geometry/outline.ts';
import { unitBox } from '../../src/geometry/spatialIndex.ts';
import type { UnitTable } from '../../src/model/unitTable.ts';

/** A seat may lie this far outside the box around its commune's contour: contours are simplified. */
const MARGIN_DEG = 0.02;

/**
 * Seats that lie far from their own commune become a point inside its contour: the source draws the overseas
 * départements beside the metropolis. Unknown seats stay unknown. Returns the corrected columns and how many seats
 * were replaced.
 */
export function seatsInContours(
	{ seatLonDeg, seatLatDeg }: Pick<UnitTable, 'seatLonDeg' | 'seatLatDeg'>,
	arcs: ArcTable,
): { seatLonDeg: Float64Array; seatLatDeg: Float64Array; replaced: number } {
	const lonDeg = seatLonDeg.slice();
	const latDeg = seatLatDeg.slice();
	let replaced = 0;
	for (let unit = 0; unit < lonDeg.length; unit++) {
		const box = unitBox(arcs, unit);
		if (!box || Number.isNaN(lonDeg[unit]) || isWithin(box, lonDeg[unit], latDeg[unit])) continue;
		const point = labelPoint(
			arcs,
			outlineOf(arcs, [unit], (other) => other === unit),
		);
		if (!point) continue;
		[lonDeg[unit], latDeg[unit]] = point;
		replaced++;
	}
	return { seatLonDeg: lonDeg, seatLatDeg: latDeg, replaced };
}

const isWithin = ([west, south, east, north]: readonly number[], lonDeg: number, latDeg: number): boolean =>
	lonDeg >= west - MARGIN_DEG &&
	lonDeg <= east + MARGIN_DEG &&
	latDeg >= south - MARGIN_DEG &&
	latDeg <= north + MARGIN_DEG;
