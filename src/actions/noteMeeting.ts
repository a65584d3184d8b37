import type { Locale } from '../base/locale.ts';
import { MEETING_TEXTS } from '../base/messages/meetings.ts';
import {
	earliestDay,
	isPartialDate,
	latestDay,
	readTypedDate,
	type PartialDate,
} from '../base/partialDate.ts';
import { freeId } from '../model/freeId.ts';
import type { NextStep } from '../model/followUp.ts';
import type { Attendance, Meeting, Theme } from '../model/meeting.ts';
import type { Needs } from './context.ts';
import { yearFault } from '../state/yearFault.ts';
import { writePlan } from './writeFollowUp.ts';

type Context = Needs<'locale' | 'plan' | 'tool'>;

/** A meeting of several territories as it was typed. */
export interface TypedMeeting {
	readonly name: string;
	readonly date: string;
	readonly place: string;
	readonly present: string;
	readonly presentAbout: boolean;
	readonly result: string;
	/** One a line. */
	readonly themes: string;
	readonly nextText: string;
	readonly nextDue: string;
	readonly nextOwner: string;
}

export type MeetingFaults = Partial<Record<keyof TypedMeeting, string>>;

/**
 * Notes a meeting, or changes that of an id, as one step of the history. Returns what is wrong by field; nothing is
 * written then. `attendance`: the rows that the meeting has from now on.
 */
export function noteMeeting(
	{ locale, plan, tool }: Context,
	id: string | undefined,
	typed: TypedMeeting,
	attendance: readonly Attendance[],
): MeetingFaults {
	const texts = MEETING_TEXTS[locale.locale];
	const faults = faultsOf(typed, texts.form, locale.locale);
	const date = dateOf(typed.date);
	if (Object.keys(faults).length > 0 || !plan.current || !date) return faults;
	const all = plan.current.meetings ?? [];
	const before = all.find((meeting) => meeting.id === id);
	const name = typed.name.trim();
	const place = typed.place.trim();
	const result = typed.result.trim();
	const themes = themesOf(typed.themes, before?.themes ?? []);
	const next = nextOf(typed, before?.next);
	const meeting: Meeting = {
		id: before?.id ?? freeId(name, 'reunion', new Set(all.map((other) => other.id))),
		name,
		date,
		...(place !== '' && { place }),
		...(typed.present.trim() !== '' && { present: Number(typed.present) }),
		...(typed.present.trim() !== '' && typed.presentAbout && { presentAbout: true as const }),
		...(result !== '' && { result }),
		...(themes.length > 0 && { themes }),
		...(next && { next }),
		...(attendance.length > 0 && { attendance }),
		...(before?.source !== undefined && { source: before.source }),
	};
	const to = before ? all.map((other) => (other === before ? meeting : other)) : [...all, meeting];
	writePlan({ plan, tool }, { field: 'meetings', to, done: texts.saved(name) });
	return {};
}

/** Removes a meeting with its table; undo brings it back. */
export function removeMeeting({ locale, plan, tool }: Context, { id, name }: Meeting): void {
	const to = (plan.current?.meetings ?? []).filter((meeting) => meeting.id !== id);
	const done = MEETING_TEXTS[locale.locale].removed(name);
	writePlan({ plan, tool }, { field: 'meetings', to, done });
}

/** As typed, or a partial date as the plan writes it. */
const dateOf = (text: string): PartialDate | undefined =>
	isPartialDate(text.trim()) ? text.trim() : readTypedDate(text);

/** A theme whose words stay keeps its kind; new ones are of the agenda. */
function themesOf(typed: string, before: readonly Theme[]): Theme[] {
	const titles = typed
		.split(/\r?\n/)
		.map((title) => title.trim())
		.filter((title) => title !== '');
	return [...new Set(titles)].map(
		(title) => before.find((theme) => theme.title === title) ?? { kind: 'agenda', title },
	);
}

function nextOf({ nextText, nextDue, nextOwner }: TypedMeeting, before?: NextStep): NextStep | undefined {
	const text = nextText.trim();
	if (text === '') return undefined;
	const due = dateOf(nextDue);
	const ownerRole = nextOwner.trim();
	const isSame = before?.text === text && before.due === due;
	return {
		text,
		...(due && { due }),
		...(ownerRole !== '' && { ownerRole }),
		...(isSame && before.done !== undefined && { done: before.done }),
	};
}

function faultsOf(
	typed: TypedMeeting,
	words: (typeof MEETING_TEXTS)['fr']['form'],
	locale: Locale,
): MeetingFaults {
	const date = dateOf(typed.date);
	const due = dateOf(typed.nextDue);
	const hasDue = typed.nextDue.trim() !== '';
	const yearOf = date ? yearFault(date, locale) : '';
	const dueYear = due ? yearFault(due, locale) : '';
	const found: MeetingFaults = {
		...(typed.name.trim() === '' && { name: words.nameNeeded }),
		...(!date && { date: words.dateWrong }),
		...(yearOf && { date: yearOf }),
		...(!/^\d{0,5}$/.test(typed.present.trim()) && { present: words.presentWrong }),
		...(hasDue && !due && { nextDue: words.dateWrong }),
		...(date && due && latestDay(due) < earliestDay(date) && { nextDue: words.dueFirst }),
		...(dueYear && { nextDue: dueYear }),
		...(typed.nextText.trim() === '' &&
			(hasDue || typed.nextOwner.trim() !== '') && { nextText: words.dueAlone }),
	};
	return found;
}
