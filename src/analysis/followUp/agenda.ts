import { monthsAfter } from '../../base/dateSums.ts';
import { comparePartialDates, isSurelyBefore, latestDay, type PartialDate } from '../../base/partialDate.ts';
import {
	CONTRACT_TYPES,
	type EventType,
	type Plan,
	type Territory,
	type TerritoryEvent,
} from '../../model/plan.ts';
import type { StepPlace } from '../../model/operations/settleStep.ts';
import { missionDates, type Mission } from './missionDates.ts';
import { eventKeys, openSteps, territoriesOf } from './openSteps.ts';

type AgendaKind =
	| 'next-step'
	| 'event'
	| 'signature'
	| 'ars-answer'
	| 'mission-start'
	| 'mission-deployed'
	| 'action'
	| 'meeting'
	| 'consultation-end'
	| 'frontier-review';

/** Where in the plan a date stands, so that it can be settled or opened; places are those of the lists. */
type AgendaPlace =
	| StepPlace
	| { readonly kind: 'action'; readonly territory: string; readonly at: number }
	| { readonly kind: 'mission'; readonly territory: string; readonly settles: string }
	| { readonly kind: 'consultation'; readonly id: string }
	| { readonly kind: 'frontier'; readonly commune: string; readonly a: string; readonly b: string };

/** Something to be done or to come. */
export interface AgendaItem {
	/** The same from one reading to the next, whatever is added around it: calendars know it by this. */
	readonly key: string;
	readonly kind: AgendaKind;
	/** Ids of the territories that it is about; they may have left the plan. */
	readonly territories: readonly string[];
	/** In the plan's own words; '' where the kind says it all. */
	readonly text: string;
	/** Name of the zone, meeting or consultation; INSEE code of a frontier commune; key of a mission; else ''. */
	readonly subject: string;
	readonly ownerRole: string;
	/** Worked out from other dates by a rule, written down by nobody. */
	readonly isComputed: boolean;
	readonly place: AgendaPlace;
}

/** Something with a due date. */
export interface AgendaEntry extends AgendaItem {
	readonly due: PartialDate;
	/** Every day that `due` can mean is over. */
	readonly isOverdue: boolean;
}

type Draft = Omit<AgendaEntry, 'isOverdue' | 'subject' | 'ownerRole' | 'isComputed' | 'text'> &
	Partial<Pick<AgendaEntry, 'subject' | 'ownerRole' | 'isComputed' | 'text'>>;

/** Months in which the ARS answers a project (article L1434-12). */
const ARS_ANSWER_MONTHS = 2;

const ANSWERS: readonly EventType[] = ['ars-answer', 'project-validated', ...CONTRACT_TYPES, 'ended'];
/** Types whose dates to come have an entry of their own. */
const OWN_ENTRY: readonly EventType[] = ['signature-planned', 'ars-answer-due'];

/**
 * Everything of a plan that has a due date and is not settled, the longest overdue first, then by date. `today`
 * ('YYYY-MM-DD') says what is overdue.
 */
export function agendaOf(plan: Plan, today: string, missions: readonly Mission[]): AgendaEntry[] {
	const drafts = [
		...stepDates(plan),
		...plan.territories.flatMap((territory) => territoryDates(territory, today, missions)),
		...meetingDates(plan, today),
		...consultationDates(plan, today),
		...frontierDates(plan),
	];
	return withUniqueKeys(drafts)
		.map((draft) => ({
			subject: '',
			ownerRole: '',
			isComputed: false,
			text: '',
			...draft,
			isOverdue: latestDay(draft.due) < today,
		}))
		.sort(
			(a, b) =>
				Number(b.isOverdue) - Number(a.isOverdue) ||
				comparePartialDates(a.due, b.due) ||
				(a.key < b.key ? -1 : Number(a.key > b.key)),
		);
}

/** Two actions may have one title, two cases of a file one commune: the second of a key gets a number. */
function withUniqueKeys(drafts: readonly Draft[]): Draft[] {
	const seen = new Map<string, number>();
	return drafts.map((draft) => {
		const rank = (seen.get(draft.key) ?? 0) + 1;
		seen.set(draft.key, rank);
		return rank === 1 ? draft : { ...draft, key: `${draft.key}#${rank}` };
	});
}

const stepDates = (plan: Plan): Draft[] =>
	openSteps(plan).flatMap(({ key, step: { text, due }, territories, subject, ownerRole, place }) =>
		due === undefined ? [] : [{ key, kind: 'next-step', due, territories, text, subject, ownerRole, place }],
	);

function territoryDates(territory: Territory, today: string, missions: readonly Mission[]): Draft[] {
	const { id, events, actions = [] } = territory;
	const drafts: Draft[] = [];
	const keys = eventKeys(`territory:${id}`, events);
	events.forEach((event, at) => {
		const kind = ownKind(event, events, today);
		if (kind)
			drafts.push({
				key: keys[at],
				kind,
				due: event.date,
				territories: [id],
				text: event.text ?? '',
				subject: kind === 'event' ? event.type : '',
				place: { kind: 'event', territory: id, at },
			});
	});
	const hasEnded = events.some(({ type, date }) => type === 'ended' && latestDay(date) <= today);
	if (!hasEnded) drafts.push(...computedDates(territory, missions));
	actions.forEach(({ title, until, state, ownerRole = '' }, at) => {
		if (until && state !== 'done' && state !== 'dropped')
			drafts.push({
				key: `territory:${id}:action:${title}`,
				kind: 'action',
				due: until,
				territories: [id],
				text: title,
				ownerRole,
				place: { kind: 'action', territory: id, at },
			});
	});
	return drafts;
}

/** The entry that an event is by itself: what is still awaited, or is still to come. */
function ownKind(
	{ type, date }: TerritoryEvent,
	events: readonly TerritoryEvent[],
	today: string,
): AgendaKind | undefined {
	if (type === 'signature-planned')
		return follows(events, CONTRACT_TYPES, undefined) ? undefined : 'signature';
	if (type === 'ars-answer-due') {
		return follows(events, ANSWERS, filedBefore(events, date)) ? undefined : 'ars-answer';
	}
	if (OWN_ENTRY.includes(type)) return undefined;
	return isSurelyBefore(today, date) ? 'event' : undefined;
}

/** When the last project that may have been filed by a date was filed; undefined for none. */
const filedBefore = (events: readonly TerritoryEvent[], day: PartialDate): PartialDate | undefined =>
	events
		.filter(({ type, date }) => type === 'project-filed' && !isSurelyBefore(day, date))
		.map(({ date }) => date)
		.sort(comparePartialDates)
		.at(-1);

/** Places of the planned signatures and answers of the ARS of a journal that are still awaited. */
export const awaitedAt = (events: readonly TerritoryEvent[]): number[] =>
	events.flatMap((event, at) =>
		OWN_ENTRY.includes(event.type) && ownKind(event, events, '') !== undefined ? [at] : [],
	);

/** True where an event of these types is there and does not surely come before a date. */
const follows = (
	events: readonly TerritoryEvent[],
	types: readonly EventType[],
	date: PartialDate | undefined,
): boolean =>
	events.some(
		(event) => types.includes(event.type) && (date === undefined || !isSurelyBefore(event.date, date)),
	);

/** When the ARS is to have answered each project that was filed: receipt + 2 months; none where it is written down or answered. */
export function arsAnswersDue(events: readonly TerritoryEvent[]): { at: number; due: PartialDate }[] {
	return events.flatMap(({ type, date }, at) => {
		const due = type === 'project-filed' ? monthsAfter(date, ARS_ANSWER_MONTHS) : undefined;
		const isKnown = follows(events, ['ars-answer-due', ...ANSWERS], date);
		return due === undefined || isKnown ? [] : [{ at, due }];
	});
}

function computedDates({ id, events }: Territory, missions: readonly Mission[]): Draft[] {
	const settled = new Set(events.map(({ settles }) => settles));
	const answers = arsAnswersDue(events).map(({ at, due }): Draft => ({
		key: `territory:${id}:ars:${events[at].date}`,
		kind: 'ars-answer',
		due,
		territories: [id],
		isComputed: true,
		place: { kind: 'event', territory: id, at },
	}));
	const steps = missionDates(events, missions)
		.filter(({ key }) => !settled.has(key))
		.map(({ key, due, mission, step }): Draft => ({
			key: `territory:${id}:${key}`,
			kind: step === 'start' ? 'mission-start' : 'mission-deployed',
			due,
			territories: [id],
			subject: mission,
			isComputed: true,
			place: { kind: 'mission', territory: id, settles: key },
		}));
	return [...answers, ...steps];
}

function meetingDates({ meetings = [] }: Plan, today: string): Draft[] {
	return meetings
		.filter(({ date }) => isSurelyBefore(today, date))
		.map((meeting) => ({
			key: `meeting:${meeting.id}`,
			kind: 'meeting',
			due: meeting.date,
			territories: territoriesOf(meeting),
			subject: meeting.name,
			place: { kind: 'meeting', meeting: meeting.id },
		}));
}

function consultationDates({ consultations = [] }: Plan, today: string): Draft[] {
	return consultations.flatMap(({ id, name, closed, structures }): Draft[] =>
		closed === undefined || latestDay(closed) < today
			? []
			: [
					{
						key: `consultation:${id}`,
						kind: 'consultation-end',
						due: closed,
						territories: structures,
						subject: name,
						place: { kind: 'consultation', id },
					},
				],
	);
}

function frontierDates({ frontier = [] }: Plan): Draft[] {
	return frontier.flatMap(({ commune, a, b, decisions }): Draft[] => {
		const reviewOn = decisions.at(-1)?.reviewOn;
		if (reviewOn === undefined) return [];
		return [
			{
				key: `frontier:${commune}:${a}:${b ?? ''}`,
				kind: 'frontier-review',
				due: reviewOn,
				territories: b === undefined ? [a] : [a, b],
				subject: commune,
				place: { kind: 'frontier', commune, a, b: b ?? '' },
			},
		];
	});
}
