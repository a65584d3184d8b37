import type { UnitTable, ZoningKey } from './unitTable.ts';

/** Zonings whose zones are taken whole into a selection. */
export const WHOLE_ZONINGS = ['epci', 'canton', 'bassinDeVie', 'zoneEmploi', 'departement'] as const;
export type WholeZoning = (typeof WHOLE_ZONINGS)[number];

/** A zone as far as its communes are known here. */
export interface Zone {
	readonly code: string;
	readonly name: string;
	readonly communes: number;
	/** Some of its communes are around the extent: others may lie beyond, and are not known here. */
	readonly reachesOut: boolean;
}

/** Units of a zone, ascending; none for the empty code, which is no zone. O(units). */
export function unitsOfZone(units: UnitTable, zoning: ZoningKey, code: string): number[] {
	const found: number[] = [];
	if (code === '') return found;
	const column = units[zoning];
	for (let unit = 0; unit < units.count; unit++) if (column[unit] === code) found.push(unit);
	return found;
}

/** The zones of a zoning by name. O(units). */
export function zonesOf(units: UnitTable, zoning: ZoningKey): Zone[] {
	const column = units[zoning];
	const zones = new Map<string, { communes: number; reachesOut: boolean }>();
	for (let unit = 0; unit < units.count; unit++) {
		const code = column[unit];
		if (code === '') continue;
		const zone = zones.get(code) ?? { communes: 0, reachesOut: false };
		zone.communes++;
		zone.reachesOut ||= unit >= units.extentCount;
		zones.set(code, zone);
	}
	const labels = units.labels[zoning];
	return Array.from(zones, ([code, zone]) => ({ code, name: labels[code] ?? code, ...zone })).sort((a, b) =>
		a.name.localeCompare(b.name, 'fr'),
	);
}
