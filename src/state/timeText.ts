import type { TimeTexts } from '../base/messages/time.fr.ts';
import { formatPartialDate } from '../base/partialDate.ts';
import type { LocaleState } from './locale.svelte.ts';
import type { SituationState } from './situation.svelte.ts';
import type { TimelineState } from './timeline.svelte.ts';
import type { TimelineItem } from './timelineItems.ts';

/** How many people the rule counts on a day, in words: 'au moins' where the inventory is not complete, 'au dernier
 * état connu' more than a year after it, for by then a CPTS may have ended or changed. */
export function coveredText(
	{
		timeline,
		situation,
		locale,
	}: { timeline: TimelineState; situation: SituationState; locale: LocaleState },
	texts: TimeTexts,
): string {
	const { day, isComplete } = timeline;
	const rule = locale.texts.coverage.rules[situation.rule];
	const share = timeline.shareOn(day);
	if (share > 0 && timeline.isCarriedOn)
		return texts.coveredOnce(
			locale.format.percent(share),
			rule,
			formatPartialDate(timeline.asOf, locale.locale),
		);
	if (share > 0)
		return (isComplete ? texts.covered : texts.coveredAtLeast)(locale.format.percent(share), rule);
	if (isComplete) return texts.nobody(rule);
	return situation.rows.length === 0 ? texts.nobodyKnown : texts.nobodyCounted(rule);
}

/** 'Asclépios : contrat territorial de santé signé'; what is still to come says so. */
export function itemText(item: TimelineItem, today: string, locale: LocaleState, texts: TimeTexts): string {
	const what = item.type === 'perimeter' ? texts.perimeter : locale.texts.status.events[item.type];
	const text = texts.item(item.territory.name, what);
	return item.day > today ? `${text} (${texts.toCome})` : text;
}

/** The same with its date before it, as known: '30 novembre 2017, Asclépios : …'. */
export const datedItemText = (
	item: TimelineItem,
	today: string,
	locale: LocaleState,
	texts: TimeTexts,
): string => `${formatPartialDate(item.date, locale.locale)}, ${itemText(item, today, locale, texts)}`;
