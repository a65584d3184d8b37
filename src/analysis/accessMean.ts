import { weightedMean } from './weightedMean.ts';

/** APL over a perimeter, and by which population it was weighted: its own standardised one where that is known. */
export interface AccessMean {
	/** NaN where no commune of the perimeter has a figure. */
	readonly value: number;
	readonly weight: 'standardised' | 'municipal';
}

/**
 * APL of a perimeter: mean of the communes' figures weighted by the standardised population of the same vintage, else
 * by the municipal population where no commune has a standardised one (domain §3).
 */
export function accessMean(
	members: Iterable<number> & object,
	apl: Float64Array,
	standardised: Float64Array,
	populationMunicipale: Float64Array,
): AccessMean {
	const value = weightedMean(members, apl, standardised);
	if (!Number.isNaN(value)) return { value, weight: 'standardised' };
	const byPeople = weightedMean(members, apl, populationMunicipale);
	return { value: byPeople, weight: Number.isNaN(byPeople) ? 'standardised' : 'municipal' };
}
