import type { ArcSides } from './arcTable.ts';
import { RADIANS } from './wgs84.ts';

/** Where the units' seats are, degrees; NaN where unknown. */
export interface Seats {
	readonly seatLonDeg: Float64Array;
	readonly seatLatDeg: Float64Array;
}

type Sides = Pick<ArcSides, 'left' | 'right' | 'unitArcOffset' | 'unitArcs' | 'unitCount'>;

/**
 * What a brush of a width takes: `start` and the units whose seats are nearest to a position among those that hang
 * together with it, at most `count` in all, in the order in which they are taken. Each unit borders one taken before
 * it; of two at the same distance the smaller number comes first. Fewer where an island has fewer.
 * O(count × units around).
 */
export function nearestUnits(
	sides: Sides,
	{ seatLonDeg, seatLatDeg }: Seats,
	start: number,
	[lonDeg, latDeg]: readonly [number, number],
	count: number,
): number[] {
	const degreesPerLon = Math.cos(latDeg * RADIANS);
	const distanceOf = (unit: number): number => {
		const distance = Math.hypot((seatLonDeg[unit] - lonDeg) * degreesPerLon, seatLatDeg[unit] - latDeg);
		return Number.isNaN(distance) ? Infinity : distance;
	};
	const taken: number[] = [];
	const seen = new Set([start]);
	const waiting = new Map<number, number>();
	for (let unit: number | undefined = start; unit !== undefined && taken.length < count;) {
		taken.push(unit);
		waiting.delete(unit);
		for (const other of sidesAcross(sides, unit)) {
			if (seen.has(other)) continue;
			seen.add(other);
			waiting.set(other, distanceOf(other));
		}
		unit = nearest(waiting);
	}
	return taken;
}

function nearest(waiting: ReadonlyMap<number, number>): number | undefined {
	let best: number | undefined;
	let least = Infinity;
	for (const [unit, distance] of waiting)
		if (best === undefined || distance < least || (distance === least && unit < best)) {
			best = unit;
			least = distance;
		}
	return best;
}

/** Units on the other side of a unit's arcs; one may come several times, the outside never. */
function* sidesAcross(
	{ left, right, unitArcOffset, unitArcs, unitCount }: Sides,
	unit: number,
): Generator<number> {
	for (let k = unitArcOffset[unit]; k < unitArcOffset[unit + 1]; k++) {
		const arc = unitArcs[k];
		const other = left[arc] === unit ? right[arc] : left[arc];
		if (other !== unitCount) yield other;
	}
}
