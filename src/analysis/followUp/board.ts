import { daysSince } from '../../base/dateSums.ts';
import { comesOn, comparePartialDates, type PartialDate } from '../../base/partialDate.ts';
import type { NextStep } from '../../model/followUp.ts';
import type { Plan, StatusCode, Territory, TerritoryEvent } from '../../model/plan.ts';
import { isStatusKnown, statusAt, type Status } from '../../model/status.ts';
import { isOpen } from './openSteps.ts';

/** Columns of the board, in their order. */
export const BOARD_COLUMNS = [0, 1, 2, 3, 9] as const satisfies readonly StatusCode[];

/** A territory on the board. */
export interface BoardCard {
	readonly territory: Territory;
	readonly status: Status;
	/** Nothing at all is noted of it: the status is then unknown, and it stands with the emerging ones. */
	readonly isKnown: boolean;
	/** Last event that had come by the day; undefined for none. */
	readonly last: TerritoryEvent | undefined;
	/** Days since then, as few and as many as its date allows; NaN for no event. */
	readonly silentDays: { readonly least: number; readonly most: number };
	/** The next step that falls due first of those not done; without a due date, the last one noted. */
	readonly next: NextStep | undefined;
}

/** Territories of a plan on a day ('YYYY-MM-DD'), the longest silent first; without any event before all others. */
export function boardCards(
	{ territories, sources }: Pick<Plan, 'territories' | 'sources'>,
	day: string,
): BoardCard[] {
	return territories
		.map((territory) => {
			const last = lastEvent(territory.events, day);
			return {
				territory,
				status: statusAt(territory, day, sources),
				isKnown: isStatusKnown(territory),
				last,
				silentDays: last ? daysSince(last.date, day) : { least: NaN, most: NaN },
				next: firstNext(territory.events),
			};
		})
		.sort((a, b) => silence(b) - silence(a) || (a.territory.id < b.territory.id ? -1 : 1));
}

/** NaN, of which nothing is known, counts as the longest silence. */
const silence = ({ silentDays: { least } }: BoardCard): number => (Number.isNaN(least) ? Infinity : least);

function lastEvent(events: readonly TerritoryEvent[], day: string): TerritoryEvent | undefined {
	let last: TerritoryEvent | undefined;
	for (const event of events)
		if (comesOn(event.date) <= day && (!last || comparePartialDates(event.date, last.date) >= 0))
			last = event;
	return last;
}

function firstNext(events: readonly TerritoryEvent[]): NextStep | undefined {
	let first: NextStep | undefined;
	const due = (step: NextStep): PartialDate => step.due ?? '9999';
	for (const { next } of events)
		if (isOpen(next) && (!first || comparePartialDates(due(next), due(first)) <= 0)) first = next;
	return first;
}
