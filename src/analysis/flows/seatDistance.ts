import { RADIANS, SEMI_MAJOR_M } from '../../geometry/wgs84.ts';
import type { UnitTable } from '../../model/unitTable.ts';

/** What distances between seats are made of. */
type Seats = Pick<UnitTable, 'count' | 'seatLonDeg' | 'seatLatDeg' | 'areaCm2'>;

/** No way is shorter than this, kilometres of the great circle: seats a stone's throw apart attract no more for it. */
export const LEAST_WAY_KM = 1;

/** Mean distance from its middle over a disc, as a share of the radius. */
const MEAN_IN_DISC = 2 / 3;
const CM2_PER_KM2 = 1e10;
const EARTH_KM = SEMI_MAJOR_M / 1000;
/** Degrees of latitude and longitude (at the equator) of a cell of the grid. */
const CELL_DEG = 0.25;

/**
 * Finds the units whose seats lie near a seat. Great circles on a sphere of the equator's radius, which is within
 * 0.6 % of the ellipsoid; units without a seat are near none.
 */
export class SeatDistance {
	/** Cosines of direction of each seat, three a unit. */
	readonly #direction: Float64Array;
	readonly #ownKm: Float64Array;
	readonly #grid: Grid;

	constructor(units: Seats) {
		this.#direction = new Float64Array(3 * units.count);
		this.#ownKm = new Float64Array(units.count);
		for (let unit = 0; unit < units.count; unit++) {
			const lat = units.seatLatDeg[unit] * RADIANS;
			const lon = units.seatLonDeg[unit] * RADIANS;
			this.#direction[3 * unit] = Math.cos(lat) * Math.cos(lon);
			this.#direction[3 * unit + 1] = Math.cos(lat) * Math.sin(lon);
			this.#direction[3 * unit + 2] = Math.sin(lat);
			const radiusKm = Math.sqrt(units.areaCm2[unit] / CM2_PER_KM2 / Math.PI);
			this.#ownKm[unit] = atLeast(MEAN_IN_DISC * radiusKm);
		}
		this.#grid = gridOf(units);
	}

	/**
	 * Calls `visit` with every unit whose seat lies within `reachKm` of that of `unit`, itself included, in no
	 * particular order, and how far it is, kilometres of the great circle. The way within a commune is that from the
	 * middle of a disc as large as the commune to its people spread evenly over it: two thirds of its radius.
	 */
	forEachWithin(unit: number, reachKm: number, visit: (other: number, km: number) => void): void {
		const direction = this.#direction;
		const x = direction[3 * unit];
		const y = direction[3 * unit + 1];
		const z = direction[3 * unit + 2];
		const longest = (2 * Math.sin(reachKm / EARTH_KM / 2)) ** 2;
		this.#grid.forEachNear(unit, reachKm, (other) => {
			if (other === unit) return visit(unit, this.#ownKm[unit]);
			const dx = direction[3 * other] - x;
			const dy = direction[3 * other + 1] - y;
			const dz = direction[3 * other + 2] - z;
			const chord2 = dx * dx + dy * dy + dz * dz;
			// angle from chord, to 1e-9 within 300 km
			if (chord2 <= longest) visit(other, atLeast(EARTH_KM * Math.sqrt(chord2) * (1 + chord2 / 24)));
		});
	}
}

const atLeast = (km: number): number => (km > LEAST_WAY_KM ? km : LEAST_WAY_KM);

interface Grid {
	forEachNear(unit: number, reachKm: number, visit: (other: number) => void): void;
}

/** Seats by cell of a grid in degrees. */
function gridOf({ count, seatLonDeg, seatLatDeg }: Seats): Grid {
	const cells = new Map<number, number[]>();
	const column = (lonDeg: number): number => Math.floor((lonDeg + 180) / CELL_DEG);
	const row = (latDeg: number): number => Math.floor((latDeg + 90) / CELL_DEG);
	const COLUMNS = 4096;
	for (let unit = 0; unit < count; unit++) {
		if (!Number.isFinite(seatLonDeg[unit]) || !Number.isFinite(seatLatDeg[unit])) continue;
		const key = row(seatLatDeg[unit]) * COLUMNS + column(seatLonDeg[unit]);
		const cell = cells.get(key);
		if (cell) cell.push(unit);
		else cells.set(key, [unit]);
	}
	return {
		forEachNear(unit, reachKm, visit) {
			const lon = seatLonDeg[unit];
			const lat = seatLatDeg[unit];
			if (!Number.isFinite(lon) || !Number.isFinite(lat)) return;
			const angle = reachKm / EARTH_KM;
			const dLat = angle / RADIANS;
			const dLon = Math.asin(Math.min(1, Math.sin(angle) / Math.cos(lat * RADIANS))) / RADIANS;
			for (let r = row(lat - dLat); r <= row(lat + dLat); r++)
				for (let c = column(lon - dLon); c <= column(lon + dLon); c++) {
					const cell = cells.get(r * COLUMNS + c);
					if (cell) for (const other of cell) visit(other);
				}
		},
	};
}
