import { CM2_PER_KM2 } from '../base/lengthUnits.ts';
import type { UnitShare } from '../geometry/shapes.ts';

/** What a drawn shape covers, taking people and area of each unit as evenly spread over it: an estimate. */
export interface CoveredEstimate {
	readonly people: number;
	readonly areaKm2: number;
	/** Units with a share whose population is not known: they count in the area only. */
	readonly withoutPopulation: number;
}

interface Columns {
	readonly areaCm2: Float64Array;
	readonly populationMunicipale: Float64Array;
}

/** Sums of share × population and share × area. */
export function coveredByShares(
	shares: readonly UnitShare[],
	{ areaCm2, populationMunicipale }: Columns,
): CoveredEstimate {
	let people = 0;
	let areaKm2 = 0;
	let withoutPopulation = 0;
	for (const { unit, share } of shares) {
		areaKm2 += (share * areaCm2[unit]) / CM2_PER_KM2;
		if (Number.isNaN(populationMunicipale[unit])) withoutPopulation++;
		else people += share * populationMunicipale[unit];
	}
	return { people, areaKm2, withoutPopulation };
}
