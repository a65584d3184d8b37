import type { UnitTable } from '../model/unitTable.ts';
import { ShapeOnGrid } from './pointInShape.ts';
import type { UnitShare } from './shapes.ts';

/** Which communes a drawn shape means: whose seat lies in it, of which more than half does, or any part. */
export const SHAPE_RULES = ['seat', 'half', 'contact'] as const;
export type ShapeRule = (typeof SHAPE_RULES)[number];

type Columns = Pick<UnitTable, 'count' | 'seatLonDeg' | 'seatLatDeg' | 'hasContour'>;

/** Units by where their seats are, ascending. Those without contour come apart: no shape can cover them. */
export function seatsIn(
	geometry: GeoJSON.MultiPolygon,
	{ count, seatLonDeg, seatLatDeg, hasContour }: Columns,
): { readonly units: number[]; readonly withoutContour: number[] } {
	const shape = new ShapeOnGrid(geometry);
	const units: number[] = [];
	const withoutContour: number[] = [];
	for (let unit = 0; unit < count; unit++)
		if (shape.holds(seatLonDeg[unit], seatLatDeg[unit]))
			(hasContour[unit] === 1 ? units : withoutContour).push(unit);
	return { units, withoutContour };
}

const HALF = 0.5;

/** Units of which the shape covers more than half, or anything at all, ascending. */
export const unitsByShare = (shares: readonly UnitShare[], rule: Exclude<ShapeRule, 'seat'>): number[] =>
	shares.filter(({ share }) => share > (rule === 'half' ? HALF : 0)).map(({ unit }) => unit);
