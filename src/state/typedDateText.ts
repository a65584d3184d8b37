import type { FollowUpTexts } from '../base/messages/followUp.fr.ts';
import { formatPartialDate } from '../base/partialDate.ts';
import { readTypedDateOrBefore, typedDateFault } from '../base/typedDate.ts';
import type { LocaleState } from './locale.svelte.ts';
import { yearFault } from './yearFault.ts';

/** How a typed date is understood, or how to type one. */
export function typedDateHint(typed: string, { locale }: LocaleState, texts: FollowUpTexts['date']): string {
	const date = readTypedDateOrBefore(typed);
	return date === undefined ? texts.hint : formatPartialDate(date, locale);
}

/** The same as `typedDateProblem` of a date of work to come or of what was agreed, whose year is bounded. */
export function workDateProblem(typed: string, locale: LocaleState, texts: FollowUpTexts['date']): string {
	const date = readTypedDateOrBefore(typed);
	return date === undefined ? typedDateProblem(typed, locale, texts) : yearFault(date, locale.locale);
}

/** What is wrong with a typed date, with what to do; '' for a date and for nothing. */
export function typedDateProblem(
	typed: string,
	{ locale, format }: LocaleState,
	texts: FollowUpTexts['date'],
): string {
	const fault = typedDateFault(typed);
	switch (fault?.why) {
		case undefined:
			return '';
		case 'unreadable':
			return texts.unreadable;
		case 'no-month':
			return texts.noMonth(format.integer(fault.month));
		case 'no-day':
			return texts.noDay(
				format.integer(fault.day),
				formatPartialDate(fault.month, locale),
				format.integer(fault.days),
			);
	}
}
