/** People and communes of one zone within a perimeter. */
export interface ZonePeople {
	readonly zone: string;
	readonly communes: number;
	/** Of the communes whose population is known. */
	readonly populationMunicipale: number;
}

/** A perimeter's people by zone (département), most people first, then by code; '' stands for none. O(members). */
export function peopleByZone(
	members: Iterable<number>,
	zoneOf: readonly string[],
	populationMunicipale: Float64Array,
): ZonePeople[] {
	const sums = new Map<string, { communes: number; people: number }>();
	for (const unit of members) {
		const sum = sums.get(zoneOf[unit]) ?? { communes: 0, people: 0 };
		sum.communes++;
		sum.people += populationMunicipale[unit] || 0;
		sums.set(zoneOf[unit], sum);
	}
	return [...sums]
		.map(([zone, { communes, people }]) => ({ zone, communes, populationMunicipale: people }))
		.sort((a, b) => b.populationMunicipale - a.populationMunicipale || (a.zone < b.zone ? -1 : 1));
}
