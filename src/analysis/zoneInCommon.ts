/** How far a perimeter shares the zone (EPCI, bassin de vie…) of a commune. */
export interface ZoneInCommon {
	/** Code of the commune's zone, '' for none. */
	readonly zone: string;
	/** Communes of the zone that are in the perimeter, and all of the zone; the commune itself is left out of both. */
	readonly inside: number;
	readonly all: number;
	/** Of those inside, the people whose number is known, and the unit with most of them; -1 where none is inside. */
	readonly populationMunicipale: number;
	readonly largest: number;
}

/** The zone of `unit` within a perimeter. `sizes` comes from `zoneSizes` of the same column. O(members). */
export function zoneInCommon(
	unit: number,
	members: Iterable<number>,
	zoneOf: readonly string[],
	sizes: ReadonlyMap<string, number>,
	people: Float64Array,
): ZoneInCommon {
	const zone = zoneOf[unit];
	let [inside, populationMunicipale, largest] = [0, 0, -1];
	for (const member of zone ? members : []) {
		if (member === unit || zoneOf[member] !== zone) continue;
		inside++;
		populationMunicipale += people[member] || 0;
		if (largest < 0 || (people[member] || -1) > (people[largest] || -1)) largest = member;
	}
	return { zone, inside, all: zone ? (sizes.get(zone) ?? 1) - 1 : 0, populationMunicipale, largest };
}
