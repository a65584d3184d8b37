import type { Locale } from './locale.ts';

/** A date that may be known only in part: '2017', '2017-03', '2017-03-24', or '<2017-04' (before April 2017). */
export type PartialDate = string;

const PATTERN = /^(<?)(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

interface Parts {
	readonly before: boolean;
	readonly year: number;
	readonly month: number | undefined;
	readonly day: number | undefined;
}

function partsOf(date: string): Parts | undefined {
	const match = PATTERN.exec(date);
	if (!match) return undefined;
	const [, before, year, month, day] = match;
	const parts = {
		before: before === '<',
		year: Number(year),
		month: month === undefined ? undefined : Number(month),
		day: day === undefined ? undefined : Number(day),
	};
	if (parts.month !== undefined && (parts.month < 1 || parts.month > 12)) return undefined;
	if (parts.day !== undefined && (parts.day < 1 || parts.day > daysIn(parts.year, parts.month ?? 1)))
		return undefined;
	return parts;
}

/** Midnight UTC of a day; `Date.UTC` takes the years 0 to 99 for those of the last century. */
function utcDay(year: number, month: number, day: number): Date {
	const date = new Date(0);
	date.setUTCFullYear(year, month - 1, day);
	return date;
}

/** Days of a month from 1 to 12. */
export const daysIn = (year: number, month: number): number => utcDay(year, month + 1, 0).getUTCDate();
const iso = (year: number, month: number, day: number): string =>
	`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** True for a date in one of the four forms that names days of the calendar. */
export const isPartialDate = (text: string): boolean => partsOf(text) !== undefined;

/**
 * The date that a person typed: '2026', '2026-03', '2026-03-24', or as written in French '03/2026', '24/03/2026',
 * '24.3.2026'. Undefined for anything else, days that are none included.
 */
export function readTypedDate(typed: string): PartialDate | undefined {
	const text = typed.trim();
	const [, day, month, year] = /^(?:(\d{1,2})[/. -])?(\d{1,2})[/. -](\d{4})$/.exec(text) ?? [];
	const date = year ? [year, month, day].filter(Boolean).map(twoDigits).join('-') : text;
	return !date.startsWith('<') && isPartialDate(date) ? date : undefined;
}

const twoDigits = (number: string): string => number.padStart(2, '0');

function needParts(date: PartialDate): Parts {
	const parts = partsOf(date);
	if (!parts) throw new Error(`not a partial date: ${date}`);
	return parts;
}

/** First day that the date can mean, 'YYYY-MM-DD'; '0000-01-01' for 'before …'. Throws on what is no date. */
export function earliestDay(date: PartialDate): string {
	const { before, year, month, day } = needParts(date);
	return before ? '0000-01-01' : iso(year, month ?? 1, day ?? 1);
}

/** Last day that the date can mean, 'YYYY-MM-DD': for 'before …' the day before it. Throws on what is no date. */
export function latestDay(date: PartialDate): string {
	const { before, year, month, day } = needParts(date);
	if (before) {
		return utcDay(year, month ?? 1, (day ?? 1) - 1)
			.toISOString()
			.slice(0, 10);
	}
	return iso(year, month ?? 12, day ?? daysIn(year, month ?? 12));
}

/** Order of two dates by their first day, then by their last: negative where `a` comes first. */
export function comparePartialDates(a: PartialDate, b: PartialDate): number {
	const byKey = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0);
	return byKey(comesOn(a), comesOn(b)) || byKey(latestDay(a), latestDay(b));
}

/** Day from which the date counts as come, 'YYYY-MM-DD': its first possible one; of 'before …', whose first is unknown, the last. */
export const comesOn = (date: PartialDate): string =>
	date.startsWith('<') ? latestDay(date) : earliestDay(date);

/** True where every day that `a` can mean comes before every day that `b` can: dates known in part accuse nobody. */
export const isSurelyBefore = (a: PartialDate, b: PartialDate): boolean => latestDay(a) < earliestDay(b);

const TAGS: Record<Locale, string> = { fr: 'fr-FR', en: 'en-GB' };

/** In words: '30 novembre 2017', '1er avril 2017', 'mars 2017', '2017', 'avant avril 2017'. */
export function formatPartialDate(date: PartialDate, locale: Locale): string {
	const { before, year, month, day } = needParts(date);
	const text = formatKnownParts(year, month, day, locale);
	if (!before) return text;
	if (locale === 'en') return `before ${text}`;
	return day === undefined ? `avant ${text}` : `avant le ${text}`;
}

/** In words, as it follows 'depuis', or 'since': in French a known day takes its article. */
export function formatWithArticle(date: PartialDate, locale: Locale): string {
	const text = formatPartialDate(date, locale);
	const { before, day } = needParts(date);
	return locale === 'fr' && !before && day !== undefined ? `le ${text}` : text;
}

function formatKnownParts(
	year: number,
	month: number | undefined,
	day: number | undefined,
	locale: Locale,
): string {
	if (month === undefined) return String(year);
	const options: Intl.DateTimeFormatOptions = { month: 'long', year: 'numeric', timeZone: 'UTC' };
	if (day === undefined) return dateText(year, month, 1, locale, options);
	const text = dateText(year, month, day, locale, { ...options, day: 'numeric' });
	return locale === 'fr' && day === 1 ? text.replace(/^1\b/, '1er') : text;
}

function dateText(
	year: number,
	month: number,
	day: number,
	locale: Locale,
	options: Intl.DateTimeFormatOptions,
): string {
	return new Intl.DateTimeFormat(TAGS[locale], options).format(utcDay(year, month, day));
}
