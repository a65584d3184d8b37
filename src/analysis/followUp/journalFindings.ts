import {
	comparePartialDates,
	comesOn,
	isSurelyBefore,
	latestDay,
	type PartialDate,
} from '../../base/partialDate.ts';
import { CONTRACT_TYPES, EVENT_STATUS, type TerritoryEvent } from '../../model/plan.ts';
import { earliestOf } from './earliestOf.ts';

/** What in a journal cannot be as it is written, or is to be asked about. */
type JournalRule =
	| 'result-before-event'
	| 'due-before-event'
	| 'done-before-event'
	| 'contract-before-project'
	| 'validated-before-filed'
	| 'answer-before-project'
	| 'contract-to-come'
	| 'status-backwards'
	| 'after-end'
	| 'long-ago'
	| 'far-ahead'
	| 'aci-before-agreement';

/**
 * A finding about the event at `event`, by its place in the journal; `other`: the event that it does not fit with. Of
 * 'status-backwards' and 'after-end' the other one always is the earlier of the two.
 */
export interface JournalFinding {
	readonly rule: JournalRule;
	readonly event: number;
	readonly other?: number;
}

/** No CPTS, nor what came before one, is older than this year. */
export const EARLIEST_YEAR = 1990;
/** Nobody plans an event of a CPTS more years ahead. */
export const MOST_YEARS_AHEAD = 20;

/**
 * What does not fit in a journal, by event and in its order: impossible orders of dates, and statuses that go
 * backwards. `today`: 'YYYY-MM-DD'; `aciFrom`: the day from which the agreement allows contrats ACI. Nothing is
 * refused: who reads it decides.
 */
export function journalFindings(
	events: readonly TerritoryEvent[],
	today: string,
	aciFrom: PartialDate,
): JournalFinding[] {
	const findings: JournalFinding[] = [];
	const filed = earliestOf(events, 'project-filed');
	const letter = earliestOf(events, 'letter-filed');
	const lastYear = yearOf(today) + MOST_YEARS_AHEAD;
	events.forEach((event, at) => {
		const { type, date, result, next } = event;
		const tell = (rule: JournalRule, other?: number): void => {
			findings.push({ rule, event: at, ...(other !== undefined && { other }) });
		};
		if (yearOf(latestDay(date)) < EARLIEST_YEAR) tell('long-ago');
		if (yearOf(comesOn(date)) > lastYear) tell('far-ahead');
		if (type === 'aci-contract-signed' && isSurelyBefore(date, aciFrom)) tell('aci-before-agreement');
		const isToCome = isSurelyBefore(today, date);
		if (result && isToCome) tell('result-before-event');
		if (next?.due && isSurelyBefore(next.due, date)) tell('due-before-event');
		if (next?.done && isSurelyBefore(next.done, date)) tell('done-before-event');
		if (CONTRACT_TYPES.includes(type) && isToCome) tell('contract-to-come');
		const comesBefore = (other: number): boolean => other >= 0 && isSurelyBefore(date, events[other].date);
		if (CONTRACT_TYPES.includes(type) && comesBefore(filed)) tell('contract-before-project', filed);
		if (type === 'project-validated' && comesBefore(filed)) tell('validated-before-filed', filed);
		if (type === 'letter-validated' && comesBefore(letter)) tell('validated-before-filed', letter);
		if (type === 'ars-answer' && comesBefore(filed)) tell('answer-before-project', filed);
	});
	return [...findings, ...backwards(events)].sort((a, b) => a.event - b.event);
}

const yearOf = (day: string): number => Number(day.slice(0, 4));

/** Events whose status is lower than that of an earlier one; after an end, any other status. */
function backwards(events: readonly TerritoryEvent[]): JournalFinding[] {
	const found: JournalFinding[] = [];
	const dated = events
		.map(({ type, date }, at) => ({ at, date, code: EVENT_STATUS[type] }))
		.filter(({ code }) => code !== undefined)
		.sort((a, b) => comparePartialDates(a.date, b.date));
	let highest = dated.at(0);
	for (const one of dated.slice(1)) {
		const { code: before = 0, at: other, date } = highest ?? one;
		if ((one.code ?? 0) < before && comesOn(date) < comesOn(one.date))
			found.push({
				rule: events[other].type === 'ended' ? 'after-end' : 'status-backwards',
				event: one.at,
				other,
			});
		else highest = one;
	}
	return found;
}
