import { comesOn, comparePartialDates, latestDay, type PartialDate } from '../base/partialDate.ts';
import {
	EVENT_STATUS,
	type Perimeter,
	type Plan,
	type StatusCode,
	type Territory,
	type TerritoryEvent,
} from './plan.ts';

export interface Status {
	readonly code: StatusCode;
	/** The event that the status comes from; undefined where none is known yet at that date. */
	readonly event: TerritoryEvent | undefined;
	/** When the territory was last heard of by that date: the latest date of an event's source, or of an event without one. */
	readonly lastHeard: PartialDate | undefined;
	/** The last source that tells of the territory is more than twelve months older than the date. */
	readonly stale: boolean;
}

/**
 * Status of a territory on a day ('YYYY-MM-DD'), from its dated events: the last status event that had happened by
 * then. A planned signature never makes a status. Without one the territory is emerging. `sources` are the plan's:
 * an event whose source has a date was heard of then, any other on its own date.
 */
export function statusAt(territory: Territory, day: string, sources: Plan['sources'] = {}): Status {
	const event = territory.events
		.filter(({ type, date }) => EVENT_STATUS[type] !== undefined && hasCome(date, day))
		.sort((a, b) => comparePartialDates(a.date, b.date))
		.at(-1);
	const lastHeard = territory.events
		.map(({ date, source }) => (source === undefined ? undefined : sources[source]?.date) ?? date)
		.filter((date) => hasCome(date, day))
		.reduce<PartialDate | undefined>(
			(last, date) => (last === undefined || latestDay(date) > latestDay(last) ? date : last),
			undefined,
		);
	return {
		code: event ? (EVENT_STATUS[event.type] ?? 0) : 0,
		event,
		lastHeard,
		stale: lastHeard !== undefined && isOverAYearOld(lastHeard, day),
	};
}

/** Without any event nothing is known of a territory's status: `statusAt` then says emerging, but pages must not. */
export const isStatusKnown = ({ events }: Pick<Territory, 'events'>): boolean => events.length > 0;

/** Perimeter in force on a day: the latest that had begun, in whatever order they stand, and no draft; undefined before the first. */
export const perimeterAt = (territory: Territory, day: string): Perimeter | undefined =>
	perimetersUntil(territory, day).at(-1);

/**
 * Since when a territory has held a commune without a break, by its dated perimeters; undefined where the one in force
 * on the day does not hold it. `commune`: INSEE code.
 */
export function memberSince(territory: Territory, commune: string, day: string): PartialDate | undefined {
	const perimeters = perimetersUntil(territory, day);
	const lastWithout = perimeters.findLastIndex(({ communes }) => !communes.includes(commune));
	return perimeters[lastWithout + 1]?.from;
}

/**
 * Since when a commune has been in several territories at once, by their dated perimeters: the day on which the last
 * of them came to hold it. Undefined where one of them does not hold it on the day.
 */
export function sharedSince(
	territories: readonly Territory[],
	commune: string,
	day: string,
): PartialDate | undefined {
	const dates = territories.map((territory) => memberSince(territory, commune, day));
	return dates.reduce((latest, date) =>
		latest === undefined || date === undefined
			? undefined
			: comparePartialDates(date, latest) > 0
				? date
				: latest,
	);
}

/** Perimeters that had begun by a day, in the order of their dates; drafts are in force on none. */
const perimetersUntil = ({ perimeters }: Territory, day: string): Perimeter[] =>
	perimeters
		.filter(({ from, draft }) => !draft && hasCome(from, day))
		.sort((a, b) => comparePartialDates(a.from, b.from));

/** A date known in part has come once its first possible day has; 'before …' had come the day before it. */
const hasCome = (date: PartialDate, day: string): boolean => comesOn(date) <= day;

/** Whether the last day that a date can mean lies more than twelve months before a day. */
export const isOverAYearOld = (date: PartialDate, day: string): boolean => latestDay(date) < yearBefore(day);

const yearBefore = (day: string): string =>
	`${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4)}`;
