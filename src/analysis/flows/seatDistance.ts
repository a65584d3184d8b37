import { CM2_PER_KM2 } from '../../base/lengthUnits.ts';
import { RADIANS, SEMI_MAJOR_M } from '../../geometry/wgs84.ts';
import type { UnitTable } from '../../model/unitTable.ts';

/** What distances between seats are made of. */
export type Seats = Pick<UnitTable, 'count' | 'seatLonDeg' | 'seatLatDeg' | 'areaCm2'>;

/** No way is shorter than this, kilometres of the great circle: seats a stone's throw apart attract no more for it. */
export const LEAST_WAY_KM = 1;

/** Mean distance from its middle over a disc, as a share of the radius. */
const MEAN_IN_DISC = 2 / 3;
const EARTH_KM = SEMI_MAJOR_M / 1000;
/** Degrees of latitude and longitude of a cell of the grid. */
const CELL_DEG = 0.25;
const COLUMNS = 360 / CELL_DEG + 2;

/** Pairs of units that are near each other, by origin: compressed sparse rows of destinations, ascending. */
export interface SeatPairs {
	readonly offset: Int32Array;
	readonly column: Int32Array;
	/** Kilometres of the great circle. */
	readonly km: Float64Array;
}

/**
 * Every unit with the destinations whose seat is within reach of its own, itself included where it is one. Great
 * circles on a sphere of the equator's radius, within 0.6 % of the ellipsoid; units without a seat are near none.
 * The way within a commune is that from the middle of a disc as large as the commune to people spread evenly over it:
 * two thirds of its radius. O(pairs).
 */
export function seatPairs(
	units: Seats,
	isDestination: (unit: number) => boolean,
	reachKm: number,
): SeatPairs {
	const direction = directionsOf(units);
	const near = seatGrid(units, reachKm);
	const found = new PairList();
	const last = new Int32Array(units.count + 1);
	const longest = (2 * Math.sin(reachKm / EARTH_KM / 2)) ** 2;
	for (let to = 0; to < units.count; to++) {
		if (isDestination(to)) {
			const x = direction[3 * to];
			const y = direction[3 * to + 1];
			const z = direction[3 * to + 2];
			near(to, (from) => {
				const dx = direction[3 * from] - x;
				const dy = direction[3 * from + 1] - y;
				const dz = direction[3 * from + 2] - z;
				const chord2 = dx * dx + dy * dy + dz * dz;
				if (chord2 > longest) return;
				// the angle from its chord, to 1e-9 within 300 km
				const km =
					from === to ? ownWayKm(units.areaCm2[to]) : EARTH_KM * Math.sqrt(chord2) * (1 + chord2 / 24);
				found.add(from, km > LEAST_WAY_KM ? km : LEAST_WAY_KM);
			});
		}
		last[to + 1] = found.count;
	}
	return byOrigin(found, last, units.count);
}

const ownWayKm = (areaCm2: number): number => MEAN_IN_DISC * Math.sqrt(areaCm2 / CM2_PER_KM2 / Math.PI);

/** Cosines of direction of each seat, three a unit. */
function directionsOf({ count, seatLonDeg, seatLatDeg }: Seats): Float64Array {
	const direction = new Float64Array(3 * count);
	for (let unit = 0; unit < count; unit++) {
		const lat = seatLatDeg[unit] * RADIANS;
		const lon = seatLonDeg[unit] * RADIANS;
		direction[3 * unit] = Math.cos(lat) * Math.cos(lon);
		direction[3 * unit + 1] = Math.cos(lat) * Math.sin(lon);
		direction[3 * unit + 2] = Math.sin(lat);
	}
	return direction;
}

/** Visits the units in cells of a grid in degrees that a circle about a unit's seat meets. */
function seatGrid(
	{ count, seatLonDeg, seatLatDeg }: Seats,
	reachKm: number,
): (unit: number, visit: (other: number) => void) => void {
	const cells = new Map<number, number[]>();
	const column = (lonDeg: number): number => Math.floor((lonDeg + 180) / CELL_DEG);
	const row = (latDeg: number): number => Math.floor((latDeg + 90) / CELL_DEG);
	for (let unit = 0; unit < count; unit++) {
		if (!Number.isFinite(seatLonDeg[unit] + seatLatDeg[unit])) continue;
		const key = row(seatLatDeg[unit]) * COLUMNS + column(seatLonDeg[unit]);
		const cell = cells.get(key);
		if (cell) cell.push(unit);
		else cells.set(key, [unit]);
	}
	const angle = reachKm / EARTH_KM;
	return (unit, visit) => {
		const lon = seatLonDeg[unit];
		const lat = seatLatDeg[unit];
		if (!Number.isFinite(lon + lat)) return;
		const dLat = angle / RADIANS;
		const dLon = Math.asin(Math.min(1, Math.sin(angle) / Math.cos(lat * RADIANS))) / RADIANS;
		for (let r = row(lat - dLat); r <= row(lat + dLat); r++)
			for (let c = column(lon - dLon); c <= column(lon + dLon); c++)
				for (const other of cells.get(r * COLUMNS + c) ?? []) visit(other);
	};
}

/** Origins and ways, in the order in which they are found. */
class PairList {
	count = 0;
	from = new Int32Array(1 << 16);
	km = new Float64Array(1 << 16);

	add(from: number, km: number): void {
		if (this.count === this.from.length) {
			const [from, km] = [this.from, this.km];
			this.from = new Int32Array(2 * this.count);
			this.km = new Float64Array(2 * this.count);
			this.from.set(from);
			this.km.set(km);
		}
		this.from[this.count] = from;
		this.km[this.count++] = km;
	}
}

/** Pairs found destination by destination (those of unit n end at `last[n + 1]`), in rows of origins. */
function byOrigin({ count, from, km: found }: PairList, last: Int32Array, unitCount: number): SeatPairs {
	const offset = new Int32Array(unitCount + 1);
	for (let pair = 0; pair < count; pair++) offset[from[pair] + 1]++;
	for (let unit = 0; unit < unitCount; unit++) offset[unit + 1] += offset[unit];
	const next = offset.slice();
	const column = new Int32Array(count);
	const km = new Float64Array(count);
	for (let to = 0; to < unitCount; to++)
		for (let pair = last[to]; pair < last[to + 1]; pair++) {
			const at = next[from[pair]]++;
			column[at] = to;
			km[at] = found[pair];
		}
	return { offset, column, km };
}
