import type { Locale } from '../locale.ts';

/** Says that a year is a slip of the hand, with the years that can be meant. */
export const YEAR_BOUNDS_TEXTS: Record<Locale, (first: string, last: string) => string> = {
	fr: (first, last) => `Donnez une année entre ${first} et ${last}.`,
	en: (first, last) => `Give a year between ${first} and ${last}.`,
};
