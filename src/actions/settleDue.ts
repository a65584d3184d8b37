import type { AgendaItem } from '../analysis/followUp/agenda.ts';
import { FOLLOW_UP_TEXTS } from '../base/messages/followUp.ts';
import { settleStep, type StepPlace } from '../model/operations/settleStep.ts';
import type { EventType, TerritoryEvent } from '../model/plan.ts';
import { agendaWhat } from '../state/agendaText.ts';
import type { FollowUpState } from '../state/followUp.svelte.ts';
import type { Needs } from './context.ts';
import { selectTerritory } from './selectTerritory.ts';
import { writeTerritory } from './writeFollowUp.ts';

type Context = Needs<'extent' | 'locale' | 'plan' | 'selection' | 'tool' | 'view'> & {
	readonly followUp: FollowUpState;
};

/** Which event a date that was awaited becomes once it has come. */
const BECOMES: Partial<Record<AgendaItem['kind'], EventType>> = {
	signature: 'aci-contract-signed',
	'ars-answer': 'ars-answer',
};

/** True where 'done' settles it: with one step, or with the form of the event that it has become. */
export const canSettle = ({ kind, place }: AgendaItem): boolean =>
	kind === 'next-step' || place.kind === 'mission' || place.kind === 'action' || kind in BECOMES;

/**
 * What is due is done today: a next step says so, an action ends, a mission gets an event in the journal. A signature or
 * an answer opens the form of its event, for it changes the status.
 */
export function settleDue(context: Context, entry: AgendaItem): void {
	const { followUp, locale, plan, selection, tool, view } = context;
	const texts = FOLLOW_UP_TEXTS[locale.locale];
	const what = agendaWhat(entry, context, texts);
	const { place, kind } = entry;
	if (!plan.current) return;
	const type = BECOMES[kind];
	if (type && place.kind === 'event') {
		selectTerritory({ selection, view }, place.territory);
		followUp.show('journal');
		followUp.draft = { territory: place.territory, at: undefined, event: { type, date: followUp.today } };
	} else if (place.kind === 'mission') {
		const step = kind === 'mission-start' ? 'start' : 'deployed';
		const name = texts.agenda.missions[entry.subject] ?? entry.subject;
		const event: TerritoryEvent = {
			type: 'other',
			date: followUp.today,
			text: texts.agenda.missionText[step](name),
			settles: place.settles,
		};
		const events = plan.territory(place.territory)?.events ?? [];
		const done = texts.agenda.missionDone(what);
		writeTerritory(context, place.territory, { field: 'events', to: [...events, event], done });
	} else if (place.kind === 'action') {
		const actions = plan.territory(place.territory)?.actions ?? [];
		const to = actions.map((action, at) =>
			at === place.at ? { ...action, state: 'done' as const } : action,
		);
		writeTerritory(context, place.territory, { field: 'actions', to, done: texts.journal.settled(what) });
	} else if (kind === 'next-step' && isStep(place)) {
		plan.perform(settleStep(plan.current, place, followUp.today));
		tool.tell(texts.journal.settled(what), plan.lastStep);
	}
}

/** A next step of the journal is done today, or open again. */
export function markStep(
	{ locale, plan, tool }: Context,
	place: StepPlace,
	what: string,
	day: string | undefined,
): void {
	if (!plan.current) return;
	const texts = FOLLOW_UP_TEXTS[locale.locale].journal;
	plan.perform(settleStep(plan.current, place, day));
	tool.tell(day === undefined ? texts.reopened(what) : texts.settled(what), plan.lastStep);
}

const isStep = (place: AgendaItem['place']): place is StepPlace =>
	place.kind === 'event' || place.kind === 'zone' || place.kind === 'meeting';
