import { comparePartialDates } from '../../base/partialDate.ts';
import type { EventType, TerritoryEvent } from '../../model/plan.ts';

/** Place of the earliest event of a type in a journal, the first of those of one date; -1 for none. */
export function earliestOf(events: readonly TerritoryEvent[], wanted: EventType): number {
	let first = -1;
	events.forEach(({ type, date }, at) => {
		if (type === wanted && (first < 0 || comparePartialDates(date, events[first].date) < 0)) first = at;
	});
	return first;
}
