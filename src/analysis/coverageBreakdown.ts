import type { UnitTable } from '../model/unitTable.ts';
import { isBandCounted, STATUS_BANDS, type CoverageRule, type StatusBand } from './coverageRule.ts';

/** A territory as a breakdown needs it: its status, and its units (those of the ring are in no figure). */
export interface StandingTerritory {
	readonly band: StatusBand;
	readonly units: Iterable<number>;
}

/** People of a zone by the most advanced status of their commune, each commune once. */
export interface ZoneCoverage {
	/** Code of the zone, as the column names it. */
	readonly zone: string;
	/** Municipal population of communes where it is known. */
	readonly population: number;
	readonly peopleByBand: Readonly<Record<StatusBand, number>>;
	/** Territories of each status with communes in the zone; one that reaches into several counts in each. */
	readonly territoriesByBand: Readonly<Record<StatusBand, number>>;
}

type CountedUnits = Pick<UnitTable, 'extentCount' | 'populationMunicipale'>;

/**
 * Coverage of the extent by zone (`zoneOf[unit]`: code of its region or département), in the order of the codes.
 * Communes of unknown population are in no figure of people. O(units + members of all territories).
 */
export function coverageBreakdown(
	units: CountedUnits,
	zoneOf: readonly string[],
	territories: readonly StandingTerritory[],
): ZoneCoverage[] {
	const zones = new Map<string, ReturnType<typeof emptyZone>>();
	const highest = new Int8Array(units.extentCount).fill(-1);
	const zoneAt = (unit: number): ReturnType<typeof emptyZone> => {
		const code = zoneOf[unit];
		const zone = zones.get(code) ?? emptyZone(code);
		zones.set(code, zone);
		return zone;
	};
	for (const { band, units: members } of territories) {
		const rank = STATUS_BANDS.indexOf(band);
		const reached = new Set<string>();
		for (const unit of members) {
			if (unit >= units.extentCount) continue;
			highest[unit] = Math.max(highest[unit], rank);
			reached.add(zoneOf[unit]);
			zoneAt(unit);
		}
		for (const code of reached) {
			const zone = zones.get(code);
			if (zone) zone.territoriesByBand[band]++;
		}
	}
	for (let unit = 0; unit < units.extentCount; unit++) {
		const people = units.populationMunicipale[unit];
		const zone = zoneAt(unit);
		if (Number.isNaN(people)) continue;
		zone.population += people;
		if (highest[unit] >= 0) zone.peopleByBand[STATUS_BANDS[highest[unit]]] += people;
	}
	return [...zones.values()].sort((a, b) => (a.zone < b.zone ? -1 : 1));
}

/** Sums of zones that share no commune; territories are those of the list, each once. */
export function wholeCoverage(
	zones: readonly ZoneCoverage[],
	territories: readonly StandingTerritory[],
): ZoneCoverage {
	const whole = emptyZone('');
	for (const { population, peopleByBand } of zones) {
		whole.population += population;
		for (const band of STATUS_BANDS) whole.peopleByBand[band] += peopleByBand[band];
	}
	for (const { band } of territories) whole.territoriesByBand[band]++;
	return whole;
}

/** What a rule counts of a record by status. */
export function countedBy(rule: CoverageRule, byBand: Readonly<Record<StatusBand, number>>): number {
	return STATUS_BANDS.reduce((sum, band) => sum + (isBandCounted(rule, band) ? byBand[band] : 0), 0);
}

const noBands = (): Record<StatusBand, number> => ({
	unknown: 0,
	emerging: 0,
	letter: 0,
	'project-filed': 0,
	'project-validated': 0,
	signed: 0,
});

const emptyZone = (
	zone: string,
): {
	readonly zone: string;
	population: number;
	readonly peopleByBand: Record<StatusBand, number>;
	readonly territoriesByBand: Record<StatusBand, number>;
} => ({ zone, population: 0, peopleByBand: noBands(), territoriesByBand: noBands() });
