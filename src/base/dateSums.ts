import { earliestDay, latestDay, type PartialDate } from './partialDate.ts';

const DAY_MS = 86_400_000;

/** Whole days from one day to another ('YYYY-MM-DD'); negative where the second comes first. */
export const daysBetween = (from: string, to: string): number =>
	Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);

/** The day so many days after another, 'YYYY-MM-DD'. */
export const dayAfter = (day: string, days: number): string =>
	new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/**
 * A date so many months later, as well known as it was: a day stays a day (the last of a shorter month), a month a
 * month. Undefined where that cannot be said: of a year alone, but for whole years, and of 'before …'.
 */
export function monthsAfter(date: PartialDate, months: number): PartialDate | undefined {
	if (date.startsWith('<')) return undefined;
	const [year, month, day] = date.split('-').map(Number);
	if (!month) return months % 12 === 0 ? String(year + months / 12).padStart(4, '0') : undefined;
	const index = year * 12 + month - 1 + months;
	const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1];
	const start = `${String(toYear).padStart(4, '0')}-${String(toMonth).padStart(2, '0')}`;
	if (!day) return start;
	const last = Number(latestDay(start).slice(8));
	return `${start}-${String(Math.min(day, last)).padStart(2, '0')}`;
}

/** Days gone from a date to a day: as few and as many as the date allows; none of either where it is still to come. */
export function daysSince(date: PartialDate, day: string): { readonly least: number; readonly most: number } {
	const latest = latestDay(date);
	const earliest = date.startsWith('<') ? latest : earliestDay(date);
	return {
		least: Math.max(0, daysBetween(latest, day)),
		most: date.startsWith('<') ? Infinity : Math.max(0, daysBetween(earliest, day)),
	};
}
