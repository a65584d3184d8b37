import { daysIn, readTypedDate, type PartialDate } from './partialDate.ts';

/** Why what was typed is no date. */
export type TypedDateFault =
	| { readonly why: 'unreadable' }
	| { readonly why: 'no-month'; readonly month: number }
	/** The month has fewer days. */
	| { readonly why: 'no-day'; readonly day: number; readonly month: string; readonly days: number };

const BEFORE = /^(?:<|avant\s+(?:le\s+)?|before\s+)\s*/i;

/**
 * A date as people type it, 'avant 04/2017' and 'before …' included. Undefined for anything else: `typedDateFault`
 * says why.
 */
export function readTypedDateOrBefore(typed: string): PartialDate | undefined {
	const text = typed.trim();
	const isBefore = BEFORE.test(text);
	const date = readTypedDate(text.replace(BEFORE, ''));
	return date === undefined ? undefined : isBefore ? `<${date}` : date;
}

/** What is wrong with what was typed, so that the form can say what to do; undefined for a date and for nothing. */
export function typedDateFault(typed: string): TypedDateFault | undefined {
	const text = typed.trim().replace(BEFORE, '');
	if (typed.trim() === '' || readTypedDate(text) !== undefined) return undefined;
	const french = /^(?:(\d{1,2})[/. -])?(\d{1,2})[/. -](\d{4})$/.exec(text);
	const iso = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(text);
	const [year, month, day] = french
		? [french[3], french[2], french[1]]
		: iso
			? [iso[1], iso[2], iso[3]]
			: [undefined, undefined, undefined];
	if (year === undefined || month === undefined) return { why: 'unreadable' };
	const at = Number(month);
	if (at < 1 || at > 12) return { why: 'no-month', month: at };
	if (day === undefined) return { why: 'unreadable' };
	const days = daysIn(Number(year), at);
	if (Number(day) >= 1 && Number(day) <= days) return { why: 'unreadable' };
	return { why: 'no-day', day: Number(day), month: `${year}-${month.padStart(2, '0')}`, days };
}

/** A date as a field shows it to be changed: '24/03/2026', '03/2026', '2026', 'avant 04/2017' as `before` words it. */
export function typedTextOf(date: PartialDate, before: string): string {
	const text = date.replace(/^</, '').split('-').toReversed().join('/');
	return date.startsWith('<') ? `${before} ${text}` : text;
}
