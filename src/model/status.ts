import { comparePartialDates, earliestDay, latestDay, type PartialDate } from '../base/partialDate.ts';
import {
	EVENT_STATUS,
	type Perimeter,
	type StatusCode,
	type Territory,
	type TerritoryEvent,
} from './plan.ts';

export interface Status {
	readonly code: StatusCode;
	/** The event that the status comes from; undefined where none is known yet at that date. */
	readonly event: TerritoryEvent | undefined;
	/** The last thing known of the territory is more than twelve months older than the date. */
	readonly stale: boolean;
}

/**
 * Status of a territory on a day ('YYYY-MM-DD'), from its dated events: the last status event that had happened by
 * then. A planned signature never makes a status. Without one the territory is emerging.
 */
export function statusAt(territory: Territory, day: string): Status {
	const past = territory.events
		.filter(({ date }) => hasCome(date, day))
		.sort((a, b) => comparePartialDates(a.date, b.date));
	const event = past.findLast(({ type }) => EVENT_STATUS[type] !== undefined);
	const last = past.at(-1);
	return {
		code: event ? (EVENT_STATUS[event.type] ?? 0) : 0,
		event,
		stale: last !== undefined && latestDay(last.date) < yearBefore(day),
	};
}

/** Perimeter in force on a day: the last one that had begun; undefined before the first. */
export function perimeterAt(territory: Territory, day: string): Perimeter | undefined {
	return territory.perimeters.findLast(({ from }) => hasCome(from, day));
}

/** A date known in part has come once its first possible day has; 'before …' had come the day before it. */
const hasCome = (date: PartialDate, day: string): boolean =>
	(date.startsWith('<') ? latestDay(date) : earliestDay(date)) <= day;

const yearBefore = (day: string): string =>
	`${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4)}`;
