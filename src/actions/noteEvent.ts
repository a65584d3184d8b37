import {
	EARLIEST_YEAR,
	journalFindings,
	MOST_YEARS_AHEAD,
	type JournalFinding,
} from '../analysis/followUp/journalFindings.ts';
import { FOLLOW_UP_TEXTS } from '../base/messages/followUp.ts';
import type { FollowUpTexts } from '../base/messages/followUp.fr.ts';
import { comparePartialDates, formatPartialDate } from '../base/partialDate.ts';
import { readTypedDateOrBefore, typedTextOf } from '../base/typedDate.ts';
import type { NextStep } from '../model/followUp.ts';
import { EVENT_TYPES, type EventType, type TerritoryEvent } from '../model/plan.ts';
import sizeClasses from '../../data/size-classes.json' with { type: 'json' };
import { typedDateProblem, workDateProblem } from '../state/typedDateText.ts';
import type { Needs } from './context.ts';
import { writeTerritory } from './writeFollowUp.ts';

type Context = Needs<'locale' | 'plan' | 'tool'>;

/** What the form of an event holds, by field; a tick is 'yes' or ''. */
export type TypedEvent = Readonly<Record<string, string>>;
/** What is wrong, by field; '' is about the whole, and asks for the tick `sure`. */
export type EventFaults = Readonly<Record<string, string>>;

const DATES = ['date', 'due', 'done'] as const;

/** An event as its form shows it. */
export function typedEvent(event: Partial<TerritoryEvent>, texts: FollowUpTexts): TypedEvent {
	const date = (value: string | undefined): string => (value ? typedTextOf(value, texts.date.before) : '');
	const { next } = event;
	return {
		type: event.type ?? 'meeting',
		date: date(event.date),
		text: event.text ?? '',
		place: event.place ?? '',
		present: event.present === undefined ? '' : String(event.present),
		about: event.presentAbout ? 'yes' : '',
		theme: event.theme ?? '',
		result: event.result ?? '',
		next: next?.text ?? '',
		due: date(next?.due),
		owner: next?.ownerRole ?? '',
		done: date(next?.done),
		private: event.private ? 'yes' : '',
		notes: event.notes ?? '',
		sure: '',
	};
}

/**
 * Writes a typed event into the journal of a territory: a new one, or in the place of the one at `at`. Returns what is
 * wrong, nothing where it was noted; what is odd but possible is told once, and taken when `sure` is ticked.
 */
export function noteEvent(
	context: Context,
	place: { readonly territory: string; readonly at: number | undefined },
	typed: TypedEvent,
	today: string,
): EventFaults {
	const { locale, plan } = context;
	const texts = FOLLOW_UP_TEXTS[locale.locale];
	const territory = plan.territory(place.territory);
	if (!territory) return {};
	const faults = faultsOf(typed, locale, texts);
	if (Object.keys(faults).length > 0) return faults;
	const former = place.at === undefined ? undefined : territory.events[place.at];
	const event = eventOf(typed, former);
	const at = former ? (place.at ?? 0) : territory.events.length;
	const events = former ? territory.events.with(at, event) : [...territory.events, event];
	const odd = newFindings(territory.events, events, at, today);
	if (odd.length > 0 && typed['sure'] !== 'yes')
		return {
			'': texts.journal.sureFault(
				[...new Set(odd.map(({ rule }) => rule))]
					.map((rule) => findingText(earliestOf(odd, rule, events), events, locale, texts))
					.join(' '),
			),
		};
	const what = locale.texts.status.events[event.type];
	const done = (former ? texts.journal.changed : texts.journal.saved)(
		what,
		territory.name,
		formatPartialDate(event.date, locale.locale),
	);
	writeTerritory(context, territory.id, { field: 'events', to: events, done });
	return {};
}

/** Takes an event out of the journal; undo brings it back. */
export function removeEvent(context: Context, id: string, at: number): void {
	const { locale, plan } = context;
	const texts = FOLLOW_UP_TEXTS[locale.locale].journal;
	const territory = plan.territory(id);
	const event = territory?.events[at];
	if (!territory || !event) return;
	const done = texts.removed(
		locale.texts.status.events[event.type],
		territory.name,
		formatPartialDate(event.date, locale.locale),
	);
	writeTerritory(context, id, { field: 'events', to: territory.events.toSpliced(at, 1), done });
}

/** A finding in words, with what to do. */
export function findingText(
	{ rule, event, other }: JournalFinding,
	events: readonly TerritoryEvent[],
	locale: Context['locale'],
	texts: FollowUpTexts,
): string {
	const told = (at: number): { what: string; date: string } => ({
		what: locale.texts.status.events[events[at].type],
		date: formatPartialDate(events[at].date, locale.locale),
	});
	const bounds = {
		earliestYear: String(EARLIEST_YEAR),
		yearsAhead: String(MOST_YEARS_AHEAD),
		aciFrom: formatPartialDate(sizeClasses.validFrom, locale.locale),
	};
	return texts.findings[rule](
		other === undefined ? { what: '', date: '' } : told(other),
		told(event),
		bounds,
	);
}

/** Of the findings of a rule the one whose event comes first: one sentence a rule is enough to ask. */
const earliestOf = (
	findings: readonly JournalFinding[],
	rule: JournalFinding['rule'],
	events: readonly TerritoryEvent[],
): JournalFinding =>
	findings
		.filter((finding) => finding.rule === rule)
		.reduce((first, one) =>
			comparePartialDates(events[one.event].date, events[first.event].date) < 0 ? one : first,
		);

/** Findings that the event at `at` makes and that were not there before. */
function newFindings(
	before: readonly TerritoryEvent[],
	after: readonly TerritoryEvent[],
	at: number,
	today: string,
): JournalFinding[] {
	const known = new Set(
		journalFindings(before, today, sizeClasses.validFrom).map(({ rule, event }) => `${rule} ${event}`),
	);
	return journalFindings(after, today, sizeClasses.validFrom).filter(
		({ rule, event, other }) => (event === at || other === at) && !known.has(`${rule} ${event}`),
	);
}

function faultsOf(typed: TypedEvent, locale: Context['locale'], texts: FollowUpTexts): EventFaults {
	const filled = (name: string): boolean => (typed[name] ?? '').trim() !== '';
	const faults: Record<string, string> = {};
	for (const name of DATES) {
		// odd dates of the event itself are asked about
		const problem = name === 'date' ? typedDateProblem : workDateProblem;
		const fault = problem(typed[name] ?? '', locale, texts.date);
		if (fault) faults[name] = fault;
	}
	if (!filled('date')) faults['date'] = texts.date.needed;
	if (filled('present') && !/^\s*\d{1,6}\s*$/.test(typed['present'] ?? ''))
		faults['present'] = texts.journal.presentWrong;
	if (!filled('next') && (filled('due') || filled('owner') || filled('done')))
		faults['next'] = texts.journal.nextNeeded;
	return faults;
}

function eventOf(typed: TypedEvent, former: TerritoryEvent | undefined): TerritoryEvent {
	const text = (name: string): string => (typed[name] ?? '').trim();
	const type: EventType = EVENT_TYPES.find((one) => one === typed['type']) ?? 'other';
	const has = (name: string): boolean => text(name) !== '';
	const next = nextOf(typed);
	return {
		type,
		date: readTypedDateOrBefore(text('date')) ?? '',
		...(has('text') && { text: text('text') }),
		...(former?.source !== undefined && { source: former.source }),
		...(has('private') && { private: true }),
		...(has('place') && { place: text('place') }),
		...(has('present') && { present: Number(text('present')) }),
		...(has('present') && has('about') && { presentAbout: true as const }),
		...(has('theme') && type === 'working-group' && { theme: text('theme') }),
		...(has('result') && { result: text('result') }),
		...(next && { next }),
		...(has('notes') && { notes: text('notes') }),
		...(former?.settles !== undefined && { settles: former.settles }),
	};
}

function nextOf(typed: TypedEvent): NextStep | undefined {
	const text = (name: string): string => (typed[name] ?? '').trim();
	if (!text('next')) return undefined;
	const due = readTypedDateOrBefore(text('due'));
	const done = readTypedDateOrBefore(text('done'));
	return {
		text: text('next').slice(0, 200),
		...(due && { due }),
		...(text('owner') && { ownerRole: text('owner') }),
		...(done && { done }),
	};
}
