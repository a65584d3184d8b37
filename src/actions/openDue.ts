import type { AgendaItem } from '../analysis/followUp/agenda.ts';
import type { FollowUpState } from '../state/followUp.svelte.ts';
import type { Needs } from './context.ts';
import { selectTerritory } from './selectTerritory.ts';

type Look = Needs<'plan' | 'selection' | 'situation' | 'view'> & { readonly followUp: FollowUpState };

/** Opens the journal of a territory and shows it on the map. */
export function lookAtJournal({ followUp, plan, selection, situation, view }: Look, territory: string): void {
	selectTerritory({ selection, view }, territory);
	followUp.show('journal');
	situation.lookAt(plan.unitsOf(territory));
}

/** Opens what is due where it stands: in a journal or a file, with the zones, the meetings, or in Frontières. */
export function openDue(context: Look & Needs<'frontiers'>, { place }: AgendaItem): void {
	const { followUp, frontiers, view } = context;
	switch (place.kind) {
		case 'event':
		case 'mission':
			return lookAtJournal(context, place.territory);
		case 'action':
			lookAtJournal(context, place.territory);
			return followUp.show('fiche');
		case 'zone':
			return followUp.show('zones');
		case 'meeting':
			return followUp.show('reunions');
		case 'consultation':
			frontiers.isAskOpen = true;
			return view.go({ view: 'frontieres' });
		case 'frontier':
			context.selection.territory = place.a;
			return view.go({ view: 'frontieres', territory: place.a, commune: place.commune });
	}
}
