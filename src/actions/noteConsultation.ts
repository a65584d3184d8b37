import { isSurelyBefore, readTypedDate } from '../base/partialDate.ts';
import { CONSULTATION_TEXTS } from '../base/messages/consultation.ts';
import { numberedSheets } from '../io/consultation/sheetNumbers.ts';
import {
	consultationIn,
	PROFESSIONS,
	type AskedCommune,
	type Channel,
	type ConsultationHead,
	type Profession,
} from '../model/consultation.ts';
import { describeConsultation } from '../model/operations/describeConsultation.ts';
import { openConsultation } from '../model/operations/openConsultation.ts';
import { removeAnswer } from '../model/operations/removeAnswer.ts';
import { removeConsultation } from '../model/operations/removeConsultation.ts';
import { yearFault } from '../state/yearFault.ts';
import type { Needs } from './context.ts';

type Context = Needs<'locale' | 'plan' | 'tool'>;

/** A consultation as it was typed. */
export interface TypedConsultation {
	readonly name: string;
	readonly opened: string;
	readonly closed: string;
	readonly channel: Channel;
	readonly structures: readonly string[];
	/** INSEE codes. */
	readonly communes: readonly string[];
	/** How many are asked, as typed, by commune and profession. */
	readonly asked: Readonly<Record<string, Readonly<Partial<Record<Profession, string>>>>>;
}

/** What is wrong, by field; a field that is right is absent. */
export type ConsultationFaults = Partial<Record<keyof TypedConsultation, string>>;

/** More columns of boxes than these do not fit on a sheet. */
export const MOST_STRUCTURES = 6;

const COUNT = /^\d{1,3}$/;

/**
 * Opens a consultation, or changes that of an id, as one step of the history. Returns what is wrong, and the id of the
 * consultation where nothing is.
 */
export function noteConsultation(
	{ locale, plan, tool }: Context,
	id: string | undefined,
	typed: TypedConsultation,
): { readonly faults: ConsultationFaults; readonly id?: string } {
	const kept = id === undefined ? undefined : consultationIn(plan.current ?? {}, id);
	const answered = (kept?.answers ?? []).map(({ commune }) => commune);
	const faults = faultsOf(typed, answered, locale);
	const opened = readTypedDate(typed.opened);
	if (Object.keys(faults).length > 0 || !plan.current || !opened) return { faults };
	const closed = readTypedDate(typed.closed);
	const head: ConsultationHead = {
		name: typed.name.trim(),
		opened,
		...(closed && { closed }),
		channel: typed.channel,
		structures: typed.structures,
		communes: typed.communes.map((commune): AskedCommune => ({
			commune,
			professions: askedIn(typed, commune),
		})),
	};
	const words = CONSULTATION_TEXTS[locale.locale].dialog;
	if (id === undefined) {
		const change = openConsultation(plan.current, head);
		plan.perform(change);
		tool.notice = words.created(head.name, locale.format.integer(numberedSheets(head.communes).length));
		return change.kind === 'insert-consultation' ? { faults, id: change.consultation.id } : { faults };
	}
	plan.perform(describeConsultation(plan.current, id, head));
	tool.notice = words.changed(head.name);
	return { faults, id };
}

/** Professions of which a number was typed; 0 says that none was asked. */
function askedIn({ asked }: TypedConsultation, commune: string): AskedCommune['professions'] {
	const typed = Object.hasOwn(asked, commune) ? asked[commune] : {};
	return PROFESSIONS.flatMap((profession) => {
		const count = typed[profession]?.trim() ?? '';
		return count === '' ? [] : [{ profession, count: Number(count) }];
	});
}

function faultsOf(
	{ name, opened, closed, structures, communes, asked }: TypedConsultation,
	/** Communes that have answers. */
	answered: readonly string[],
	{ locale, format }: Context['locale'],
): ConsultationFaults {
	const words = CONSULTATION_TEXTS[locale].dialog;
	const from = readTypedDate(opened);
	const to = readTypedDate(closed);
	const counts = communes.flatMap((code) => (Object.hasOwn(asked, code) ? Object.values(asked[code]) : []));
	const found = {
		name: name.trim() === '' ? words.nameNeeded : undefined,
		opened: from ? yearFault(from, locale) || undefined : words.dateWrong,
		closed:
			closed.trim() === ''
				? undefined
				: !to
					? words.dateWrong
					: from && isSurelyBefore(to, from)
						? words.orderWrong
						: yearFault(to, locale) || undefined,
		structures:
			structures.length === 0
				? words.structuresNeeded
				: structures.length > MOST_STRUCTURES
					? words.structuresMany(format.integer(MOST_STRUCTURES))
					: undefined,
		communes:
			communes.length === 0
				? words.communesNeeded
				: answered.some((code) => !communes.includes(code))
					? words.communesAnswered
					: undefined,
		asked: counts.every((count) => count.trim() === '' || COUNT.test(count.trim()))
			? undefined
			: words.countWrong,
	};
	return Object.fromEntries(Object.entries(found).filter(([, fault]) => fault !== undefined));
}

/** Removes a consultation with its answers; undo brings them back. */
export function endConsultation({ locale, plan, tool }: Context, id: string): void {
	const consultation = consultationIn(plan.current ?? {}, id);
	if (!consultation) return;
	plan.perform(removeConsultation(id));
	tool.notice = CONSULTATION_TEXTS[locale.locale].panel.removed(consultation.name);
}

/** Removes one answer, as its author may ask. `ref`: what it is called in the notice. */
export function eraseAnswer({ locale, plan, tool }: Context, id: string, answer: string, ref: string): void {
	if (!plan.current) return;
	plan.perform(removeAnswer(plan.current, id, answer));
	tool.notice = CONSULTATION_TEXTS[locale.locale].panel.erased(ref);
}
