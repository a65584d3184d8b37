import { EARLIEST_YEAR } from '../analysis/followUp/journalFindings.ts';
import type { Locale } from '../base/locale.ts';
import { YEAR_BOUNDS_TEXTS } from '../base/messages/yearBounds.ts';
import { comesOn, latestDay, type PartialDate } from '../base/partialDate.ts';

/** No plan reaches further. */
const LAST_YEAR = 2100;

/**
 * What is wrong with a date of work to come, or of what was agreed, whose year is a slip of the hand (0202 for 2020),
 * with what to do; '' for years in which a CPTS can have work. What happened is asked about instead, in the journal.
 */
export function yearFault(date: PartialDate, locale: Locale): string {
	const isPossible =
		Number(latestDay(date).slice(0, 4)) >= EARLIEST_YEAR && Number(comesOn(date).slice(0, 4)) <= LAST_YEAR;
	return isPossible ? '' : YEAR_BOUNDS_TEXTS[locale](String(EARLIEST_YEAR), String(LAST_YEAR));
}
