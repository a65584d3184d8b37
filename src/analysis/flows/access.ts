import type { SeatPairs } from './seatDistance.ts';

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
 * A_i = Σ_j w(d_ij) R_j over the supply within reach of i. Supply that no one reaches serves no one. `pairs` are the
 * units within reach, by where people live; `weight` tells how much of the supply at a distance counts, 1 near to
 * 0 far. O(pairs).
 */
export function access(
	supply: Float64Array,
	people: Float64Array,
	{ offset, column, km }: SeatPairs,
	weight: (km: number) => number = () => 1,
): Access {
	const demand = new Float64Array(supply.length);
	const eachPair = (visit: (unit: number, place: number, counts: number) => void): void => {
		for (let unit = 0; unit < supply.length; unit++)
			for (let pair = offset[unit]; pair < offset[unit + 1]; pair++)
				if (supply[column[pair]] > 0) visit(unit, column[pair], weight(km[pair]));
	};
	eachPair((unit, place, counts) => {
		if (people[unit] > 0) demand[place] += counts * people[unit];
	});
	const ratio = demand.map((people, place) => (people > 0 ? supply[place] / people : 0));
	const perPerson = new Float64Array(supply.length);
	eachPair((unit, place, counts) => (perPerson[unit] += counts * ratio[place]));
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
