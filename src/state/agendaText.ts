import type { AgendaItem } from '../analysis/followUp/agenda.ts';
import type { FollowUpTexts } from '../base/messages/followUp.fr.ts';
import { listNames } from '../base/listNames.ts';
import type { EventType } from '../model/plan.ts';
import type { ExtentState } from './extent.svelte.ts';
import type { LocaleState } from './locale.svelte.ts';
import type { PlanState } from './plan.svelte.ts';

interface Named {
	readonly extent: ExtentState;
	readonly locale: LocaleState;
	readonly plan: PlanState;
}

/** What is due, in words: the plan's own where it has some. */
export function agendaWhat(entry: AgendaItem, { extent, locale }: Named, texts: FollowUpTexts): string {
	const { kinds, mission, missions } = texts.agenda;
	const { kind, subject, text } = entry;
	switch (kind) {
		case 'mission-start':
			return mission.start(missions[subject] ?? subject);
		case 'mission-deployed':
			return mission.deployed(missions[subject] ?? subject);
		case 'event': {
			const what = locale.texts.status.events[subject as EventType];
			return text ? `${what}, ${text}` : what;
		}
		case 'frontier-review': {
			const unit = extent.unitOf(subject);
			return `${kinds[kind]}, ${unit === undefined ? subject : (extent.units?.name[unit] ?? subject)}`;
		}
		case 'meeting':
		case 'consultation-end':
			return `${kinds[kind]}, ${subject}`;
		case 'next-step':
		case 'action':
		case 'signature':
		case 'ars-answer':
			return text || kinds[kind];
	}
}

/** Whom it is about: territories by name, and the zone or meeting that it comes from. */
export function agendaWho(entry: AgendaItem, { locale, plan }: Named, texts: FollowUpTexts): string {
	const names = entry.territories.map((id) => plan.territory(id)?.name ?? texts.agenda.orphanOf(id));
	const isFromElsewhere = entry.place.kind === 'zone' || entry.place.kind === 'meeting';
	return listNames([...(isFromElsewhere ? [entry.subject] : []), ...names], locale.locale);
}
