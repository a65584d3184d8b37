import { comesOn, latestDay } from '../base/partialDate.ts';
import type { Plan, Territory } from '../model/plan.ts';
import { isStatusKnown, perimeterAt, statusAt } from '../model/status.ts';
import type { UnitTable } from '../model/unitTable.ts';
import { bandOf, isBandCounted, STATUS_BANDS, type CoverageRule, type StatusBand } from './coverageRule.ts';

/** People of the extent who live in communes whose highest status this is. */
interface BandPeople {
	readonly people: number;
	/** Those of them whose communes are only in territories last heard of more than a year before. */
	readonly stale: number;
}

/** From `from` ('YYYY-MM-DD') until the next period nothing changes. */
export interface CoveragePeriod {
	readonly from: string;
	/** Each commune once, in the highest of its statuses. */
	readonly bands: Readonly<Record<StatusBand, BandPeople>>;
}

export interface CoverageSetting {
	readonly units: Pick<UnitTable, 'extentCount' | 'populationMunicipale'>;
	readonly unitOf: (code: string) => number | undefined;
	readonly territories: readonly Territory[];
	readonly sources: Plan['sources'];
	/** First day asked for. */
	readonly from: string;
	/** Last day asked for. */
	readonly to: string;
}

/**
 * People covered per status over time: one period for each day on which something changes, the first from the first
 * day asked for. Communes of the ring, and those of unknown population, are in no figure. Each territory's changes
 * touch its own communes only: O(changes × communes of the territory + periods).
 */
export function coverageOverTime(setting: CoverageSetting): CoveragePeriod[] {
	const turns = turnsOf(setting);
	const tally = new Tally(setting.units);
	const periods: CoveragePeriod[] = [];
	const days = [...new Set([setting.from, ...turns.keys()])].sort();
	for (const day of days) {
		for (const { leaves, joins } of turns.get(day) ?? []) {
			if (leaves) tally.add(leaves, -1);
			if (joins) tally.add(joins, 1);
		}
		const bands = tally.bands();
		const before = periods.at(-1);
		if (!before || !isAlike(before.bands, bands)) periods.push({ from: day, bands });
	}
	return periods;
}

/** The period that a day lies in; undefined before the first. Periods in their order. */
export const periodAt = (periods: readonly CoveragePeriod[], day: string): CoveragePeriod | undefined =>
	periods.findLast(({ from }) => from <= day);

/** People whom a rule counts as covered. */
export function coveredBy(rule: CoverageRule, { bands }: CoveragePeriod): number {
	let people = 0;
	for (const band of STATUS_BANDS) if (isBandCounted(rule, band)) people += bands[band].people;
	return people;
}

/** What a territory counts as from some day on: a rank, and units of the extent. */
interface Standing {
	/** Twice the band, and one more where it was heard of within the year: the highest rank of a commune wins. */
	readonly rank: number;
	readonly units: readonly number[];
}
interface Turn {
	readonly leaves: Standing | undefined;
	readonly joins: Standing | undefined;
}

/** What changes, by day within the days asked for; what had changed before counts on the first of them. */
function turnsOf(setting: CoverageSetting): Map<string, Turn[]> {
	const turns = new Map<string, Turn[]>();
	for (const territory of setting.territories) {
		let before: Standing | undefined;
		let key = '';
		for (const day of daysOf(territory, setting)) {
			const perimeter = perimeterAt(territory, day);
			const status = statusAt(territory, day, setting.sources);
			const band = perimeter && bandOf(status, isStatusKnown(territory));
			const rank = band === undefined ? -1 : STATUS_BANDS.indexOf(band) * 2 + (status.stale ? 0 : 1);
			const nextKey = `${rank} ${perimeter ? territory.perimeters.indexOf(perimeter) : ''}`;
			if (nextKey === key) continue;
			key = nextKey;
			const now = rank < 0 || !perimeter ? undefined : { rank, units: unitsOf(perimeter.communes, setting) };
			turns.set(day, [...(turns.get(day) ?? []), { leaves: before, joins: now }]);
			before = now;
		}
	}
	return turns;
}

/** Days on which the status, the perimeter or the age of what is known of a territory may change, ascending. */
function daysOf({ events, perimeters }: Territory, { sources, from, to }: CoverageSetting): string[] {
	const days = new Set([from]);
	for (const { date, source } of events) {
		const heard = (source === undefined ? undefined : sources[source]?.date) ?? date;
		days.add(comesOn(date)).add(comesOn(heard));
		for (const day of yearAfter(latestDay(heard))) days.add(day);
	}
	for (const perimeter of perimeters) days.add(comesOn(perimeter.from));
	return [...days].filter((day) => day >= from && day <= to).sort();
}

/** The first days that lie more than a year after one; several, for years differ by a day. */
function yearAfter(day: string): string[] {
	const [year, month, date] = day.split('-').map(Number);
	return [0, 1, 2].map((more) => {
		const after = new Date(0);
		after.setUTCFullYear(year + 1, month - 1, date + more);
		return after.toISOString().slice(0, 10);
	});
}

function unitsOf(communes: readonly string[], { units, unitOf }: CoverageSetting): number[] {
	const members = new Set<number>();
	for (const code of communes) {
		const unit = unitOf(code);
		if (unit !== undefined && unit < units.extentCount) members.add(unit);
	}
	return [...members];
}

const RANKS = STATUS_BANDS.length * 2;

/** How many territories of each rank hold each unit, and the people by the highest rank. */
class Tally {
	readonly #population: Float64Array;
	readonly #held: Uint16Array;
	readonly #people = new Float64Array(RANKS);

	constructor({ extentCount, populationMunicipale }: CoverageSetting['units']) {
		this.#population = populationMunicipale;
		this.#held = new Uint16Array(extentCount * RANKS);
	}

	add({ rank, units }: Standing, by: 1 | -1): void {
		for (const unit of units) {
			const people = this.#population[unit];
			const before = this.#highest(unit);
			this.#held[unit * RANKS + rank] += by;
			const now = this.#highest(unit);
			if (before === now || Number.isNaN(people)) continue;
			if (before >= 0) this.#people[before] -= people;
			if (now >= 0) this.#people[now] += people;
		}
	}

	#highest(unit: number): number {
		let rank = RANKS - 1;
		while (rank >= 0 && this.#held[unit * RANKS + rank] === 0) rank--;
		return rank;
	}

	bands(): Record<StatusBand, BandPeople> {
		const bands: Partial<Record<StatusBand, BandPeople>> = {};
		for (const [index, band] of STATUS_BANDS.entries()) {
			const stale = this.#people[index * 2];
			bands[band] = { people: stale + this.#people[index * 2 + 1], stale };
		}
		return bands as Record<StatusBand, BandPeople>;
	}
}

const isAlike = (a: CoveragePeriod['bands'], b: CoveragePeriod['bands']): boolean =>
	STATUS_BANDS.every((band) => a[band].people === b[band].people && a[band].stale === b[band].stale);
