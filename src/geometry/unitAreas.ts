import { GRID_PER_DEGREE, type RawArcs } from './arcTable.ts';
import { areaUnderPathM2 } from './ellipsoid.ts';

/** Square centimetres of a square metre. */
const CM2_PER_M2 = 1e4;

/**
 * Area of each unit on the ellipsoid in whole square centimetres, from the arcs: what an arc adds to its left it
 * takes from its right, so each border is measured once. 0 for a unit without arcs. O(points).
 */
export function unitAreasCm2({ unitCount, left, right, offset, x, y }: RawArcs): Float64Array {
	const areaM2 = new Float64Array(unitCount + 1);
	const lonDeg = (point: number): number => x[point] / GRID_PER_DEGREE;
	const latDeg = (point: number): number => y[point] / GRID_PER_DEGREE;
	for (let arc = 0; arc < left.length; arc++) {
		const underM2 = areaUnderPathM2(offset[arc], offset[arc + 1] - 1, lonDeg, latDeg);
		areaM2[left[arc]] += underM2;
		areaM2[right[arc]] -= underM2;
	}
	return areaM2.subarray(0, unitCount).map((area) => Math.round(area * CM2_PER_M2));
}
