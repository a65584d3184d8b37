import { FRONTIER_PAPERS_TEXTS } from '../../base/messages/frontierPapers.ts';
import type { Territory } from '../../model/plan.ts';
import type { FrontierLine } from '../../state/frontier.svelte.ts';
import { frontierRuleText } from '../../state/frontierRuleText.ts';
import type { PaperStates } from './choices.ts';

/** Why a commune is between two sides; one of nobody names those of them that it touches. '' where it is not. */
export function whyText({ frontier, locale, plan }: PaperStates, a: Territory, line: FrontierLine): string {
	const { title } = FRONTIER_PAPERS_TEXTS[locale.locale].pair;
	const sides = [a.id, line.other?.id];
	const touched = frontier.touching(line.unit).filter(({ id }) => sides.includes(id));
	const [one = a, other] = touched;
	const own = other ? title(one.name, other.name) : one.name;
	return frontierRuleText(line, own, plan.current?.complete ?? false, locale);
}
