import { FRONTIER_PAPERS_TEXTS } from '../../base/messages/frontierPapers.ts';
import type { Territory } from '../../model/plan.ts';
import type { FrontierLine } from '../../state/frontierRows.ts';
import { frontierRuleText } from '../../state/frontierRuleText.ts';
import type { PaperStates } from './choices.ts';

/** Why a commune is between two sides; one of nobody names those of them that it touches. '' where it is not. */
export function whyText({ frontier, locale, plan }: PaperStates, a: Territory, line: FrontierLine): string {
	const { title } = FRONTIER_PAPERS_TEXTS[locale.locale].pair;
	const touching = new Set(frontier.touching(line.unit).map(({ id }) => id));
	const touched = [a, ...(line.other ? [line.other] : [])].filter(({ id }) => touching.has(id));
	const [one = a, other] = touched;
	const own = other ? title(one.name, other.name) : one.name;
	return frontierRuleText(line, own, plan.current?.complete ?? false, locale);
}
