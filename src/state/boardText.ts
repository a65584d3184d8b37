import type { BoardCard } from '../analysis/followUp/board.ts';
import { sizeClassOf } from '../analysis/sizeClass.ts';
import type { FollowUpTexts } from '../base/messages/followUp.fr.ts';
import sizeClasses from '../../data/size-classes.json' with { type: 'json' };
import type { LocaleState } from './locale.svelte.ts';
import type { PlanState } from './plan.svelte.ts';
import type { SituationState } from './situation.svelte.ts';

/** How long nothing has happened in a territory, in words: 'au moins' where the last date is known in part. */
export function boardSilence(
	{ last, silentDays: { least, most } }: BoardCard,
	{ format }: LocaleState,
	texts: FollowUpTexts['board'],
): string {
	if (!last) return texts.noEvent;
	return (least === most ? texts.silent : texts.silentAtLeast)(format.integer(least));
}

/** People and size class of a card at the date of the view; of an ended territory those of its last perimeter. */
export function cardPeople(
	{ territory }: BoardCard,
	{ plan, situation }: { readonly plan: PlanState; readonly situation: SituationState },
): { readonly people: number; readonly sizeClass: number | undefined } {
	const row = situation.rows.find((one) => one.territory.id === territory.id);
	if (row) return { people: situation.populationOf(row), sizeClass: situation.sizeClassOf(row) };
	void plan.revision;
	const { communes, populationMunicipale: people } = plan.figures(territory.id);
	return { people, sizeClass: communes === 0 ? undefined : sizeClassOf(people, sizeClasses) };
}
