/** A zone of a zoning (an EPCI, a canton) as far as a perimeter takes it. */
interface ZoneShare {
	/** Code of the zone. */
	readonly zone: string;
	/** Communes of the zone that are in the perimeter, and all its communes in the table. */
	readonly inside: number;
	readonly all: number;
}

export interface ZonesCut {
	/** Zones that are in the perimeter with all their communes, by code. */
	readonly whole: readonly ZoneShare[];
	/** Zones of which a part only is in it, by code. */
	readonly cut: readonly ZoneShare[];
	/** Communes of the perimeter that are in no zone. */
	readonly withoutZone: number;
}

/** How many communes each zone of a zoning has; '' stands for none and is left out. */
export function zoneSizes(zoneOf: readonly string[]): Map<string, number> {
	const sizes = new Map<string, number>();
	for (const zone of zoneOf) if (zone) sizes.set(zone, (sizes.get(zone) ?? 0) + 1);
	return sizes;
}

/**
 * The zones that a perimeter takes whole and those that it cuts. `zoneOf[unit]` is the code of the unit's zone, ''
 * for none; `sizes` comes from `zoneSizes` of the same column. O(members).
 */
export function zonesCut(
	members: Iterable<number>,
	zoneOf: readonly string[],
	sizes: ReadonlyMap<string, number>,
): ZonesCut {
	const inside = new Map<string, number>();
	let withoutZone = 0;
	for (const unit of members) {
		const zone = zoneOf[unit];
		if (zone) inside.set(zone, (inside.get(zone) ?? 0) + 1);
		else withoutZone++;
	}
	const shares = [...inside]
		.map(([zone, count]): ZoneShare => ({ zone, inside: count, all: sizes.get(zone) ?? count }))
		.sort((a, b) => (a.zone < b.zone ? -1 : 1));
	return {
		whole: shares.filter((share) => share.inside === share.all),
		cut: shares.filter((share) => share.inside < share.all),
		withoutZone,
	};
}
