/** How many of something a perimeter has, and how many per 10 000 inhabitants. NaN where nothing is known. */
export interface SupplyDensity {
	readonly count: number;
	/** Over the people of the communes whose count and population are both known. */
	readonly per10000: number;
	/** Communes whose count is unknown: neither they nor their people are in the figures. */
	readonly unknownCommunes: number;
}

/** Sum and density of a column of supply over communes, each counted once. O(members). */
export function supplyDensity(
	members: Iterable<number>,
	supply: Float64Array,
	populationMunicipale: Float64Array,
): SupplyDensity {
	let known = 0;
	let count = 0;
	let countOfPeopled = 0;
	let people = 0;
	let unknownCommunes = 0;
	for (const unit of members) {
		if (Number.isNaN(supply[unit])) {
			unknownCommunes++;
			continue;
		}
		known++;
		count += supply[unit];
		if (Number.isNaN(populationMunicipale[unit])) continue;
		countOfPeopled += supply[unit];
		people += populationMunicipale[unit];
	}
	return {
		count: known > 0 ? count : NaN,
		per10000: people > 0 ? (countOfPeopled / people) * 10_000 : NaN,
		unknownCommunes,
	};
}
