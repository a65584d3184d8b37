import type { FrontierLine } from './frontierRows.ts';
import type { LocaleState } from './locale.svelte.ts';

/** Why a commune is on the frontier of `own`, in words. */
export function frontierRuleText(
	{ rules, isInside, other }: Pick<FrontierLine, 'rules' | 'isInside' | 'other'>,
	own: string,
	isComplete: boolean,
	{ texts }: LocaleState,
): string {
	const words = texts.frontier.rules;
	const theirs = other?.name ?? '';
	return rules
		.map((rule) => {
			switch (rule) {
				case 'shared':
					return words.shared(theirs);
				case 'uncovered':
					return isComplete ? words.uncovered(own) : words.uncoveredPartial(own);
				case 'touches':
					return isInside ? words.touches(theirs) : words.inside(theirs, own);
				case 'margin':
					return words.margin;
				case 'epci':
					return words.epci;
			}
		})
		.join(' · ');
}
