import { EXCHANGE_TEXTS, type ExchangeTexts } from '../../../base/messages/exchanging.ts';
import type { ExchangePlace, MoveHindrance } from '../../../model/exchange.ts';
import type { ReviewLine } from '../../../state/exchangeReview.svelte.ts';
import type { LocaleState } from '../../../state/locale.svelte.ts';
import type { PlanState } from '../../../state/plan.svelte.ts';

/** Texts of proposals in the reader's language. */
export const exchangeTexts = ({ locale }: LocaleState): ExchangeTexts => EXCHANGE_TEXTS[locale];

/** Names of both sides as they stand in the plan, else as the file has them. */
export interface SideNames {
	readonly a: string;
	readonly b: string;
}

/** A place between the two sides by name. */
export function placeText(place: ExchangePlace, names: SideNames, texts: ExchangeTexts): string {
	switch (place) {
		case 'a':
		case 'b':
			return names[place];
		case 'both':
		case 'none':
			return texts.places[place];
	}
}

/** Why a move is not possible in the open plan; '' where it is. */
export function hindranceText(
	{ why, now, territory }: ReviewLine,
	names: SideNames,
	plan: PlanState,
	texts: ExchangeTexts,
): string {
	if (why === undefined) return '';
	const about = territory === undefined ? '' : (plan.territory(territory)?.name ?? '');
	const named = why === 'changed' && now !== undefined ? placeText(now, names, texts) : about;
	return texts.review.impossibleHere(texts.review.why[why](named));
}

/** Why a move is not possible for those who answered: without the names of territories of theirs. */
export const hindranceThere = (why: MoveHindrance | undefined, { review }: ExchangeTexts): string => {
	if (why === undefined) return review.verdicts.impossible;
	return review.impossibleThere(why === 'changed' ? review.changedThere : review.why[why](''));
};
