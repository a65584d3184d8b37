import { formatPartialDate } from '../base/partialDate.ts';
import type { AgreeingParty, FrontierDecision, FrontierOutcome } from '../model/frontier.ts';
import type { FrontierSheet } from './frontierRows.ts';
import type { LocaleState } from './locale.svelte.ts';
import type { PlanState } from './plan.svelte.ts';

/** To whom a kept decision gives the commune: its sides may have left the plan, and are then told by their ids. */
export function outcomeText(
	outcome: FrontierOutcome,
	{ decided, key }: Pick<FrontierSheet, 'decided' | 'key'>,
	plan: PlanState,
	{ texts }: LocaleState,
): string {
	const { a, b } = decided ?? key;
	switch (outcome) {
		case 'a':
			return plan.territory(a)?.name ?? a;
		case 'b':
			return plan.territory(b ?? '')?.name ?? b ?? '';
		case 'shared':
			return texts.frontier.decision.shared;
		case 'none':
			return texts.frontier.decision.nobody;
	}
}

/** A party by name. */
export function partyText(
	party: AgreeingParty,
	sheet: Pick<FrontierSheet, 'decided' | 'key'>,
	plan: PlanState,
	locale: LocaleState,
): string {
	const { parties } = locale.texts.frontier.decision;
	switch (party) {
		case 'cpts-a':
			return outcomeText('a', sheet, plan, locale);
		case 'cpts-b':
			return outcomeText('b', sheet, plan, locale);
		case 'ars':
			return parties.ars;
		case 'cpam':
			return parties.cpam;
	}
}

/** All that a party said of a decision, in its order; '' where it said nothing. */
export function agreementText(
	party: AgreeingParty,
	{ agreements }: Pick<FrontierDecision, 'agreements'>,
	{ texts, locale }: LocaleState,
): string {
	const words = texts.frontier.decision;
	return agreements
		.filter((one) => one.party === party)
		.map(({ agrees, date }) => (agrees ? words.agreedOn : words.withdrawnOn)(formatPartialDate(date, locale)))
		.join('\u202f; ');
}
