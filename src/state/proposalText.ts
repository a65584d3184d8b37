import type { FrontierSheet } from './frontierRows.ts';
import type { LocaleState } from './locale.svelte.ts';

/** What was calculated, with the rule that made it: 'vers Asclépios, un contrat signé tient la commune'. */
export function proposalText(
	{ a, b, proposal: { outcome, rule } }: Pick<FrontierSheet, 'a' | 'b' | 'proposal'>,
	{ texts }: LocaleState,
): string {
	const words = texts.frontier.proposal;
	const side = outcome === 'a' ? a : outcome === 'b' ? b : undefined;
	return `${side ? words.towards(side.name) : words.none}, ${words.rules[rule]}`;
}
