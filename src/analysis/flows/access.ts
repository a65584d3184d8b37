/** Finds what lies near a unit; `SeatDistance` is one. */
export interface Surroundings {
	/** Calls `visit` with every unit within reach, the unit itself included, and how far it is. */
	forEachWithin(unit: number, reachKm: number, visit: (other: number, km: number) => void): void;
}

export interface AccessOptions {
	/** Kilometres of the great circle beyond which no one goes. */
	readonly reachKm: number;
	/** How much of the supply at a distance counts, 1 near to 0 far; 1 everywhere within reach where left out. */
	readonly weight?: (km: number) => number;
}

/** Supply within reach of each unit, shared with all others who reach it. */
export interface Access {
	/** Supply for one inhabitant; 0 where none is within reach. */
	readonly perPerson: Float64Array;
	/** Supply for each inhabitant within its reach, by unit of supply; 0 where there is no supply. */
	readonly ratio: Float64Array;
	/** Units whose supply is not known, which add nothing, and whose people are not known, who ask for nothing. */
	readonly withoutSupply: number;
	readonly withoutPopulation: number;
}

/**
 * Two-step floating catchment area (W. Luo and F. Wang, 'Measures of spatial accessibility to health care in a GIS
 * environment', Environment and Planning B 30, 2003): R_j = S_j / Σ_i w(d_ij) P_i over the people within reach of j,
 * A_i = Σ_j w(d_ij) R_j over the supply within reach of i. Supply that no one reaches serves no one. Units without a
 * seat reach nothing. O(pairs within reach).
 */
export function access(
	supply: Float64Array,
	people: Float64Array,
	surroundings: Surroundings,
	{ reachKm, weight = () => 1 }: AccessOptions,
): Access {
	const count = supply.length;
	const ratio = new Float64Array(count);
	const perPerson = new Float64Array(count);
	for (let place = 0; place < count; place++) {
		if (!(supply[place] > 0)) continue;
		let demand = 0;
		surroundings.forEachWithin(place, reachKm, (unit, km) => {
			if (people[unit] > 0) demand += weight(km) * people[unit];
		});
		if (demand === 0) continue;
		const share = supply[place] / demand;
		ratio[place] = share;
		surroundings.forEachWithin(place, reachKm, (unit, km) => {
			perPerson[unit] += weight(km) * share;
		});
	}
	return {
		perPerson,
		ratio,
		withoutSupply: supply.filter(Number.isNaN).length,
		withoutPopulation: people.filter(Number.isNaN).length,
	};
}

/** Gaussian decay from 1 near to 0 at the reach (D. Dai, Health & Place 16, 2010). */
export const gaussianWeight =
	(reachKm: number) =>
	(km: number): number =>
		km >= reachKm ? 0 : (Math.exp(-0.5 * (km / reachKm) ** 2) - EDGE) / (1 - EDGE);

const EDGE = Math.exp(-0.5);
