import flowModels from '../../data/flow-models.json' with { type: 'json' };
import { POLES_TEXTS } from '../base/messages/poles.ts';
import type { Locale } from '../base/locale.ts';
import { MERGED, type FlowFacts } from '../work/flowAnswers.ts';

/** A specialty as it is called: by the file that it came in, or, where flows are modelled, by what they are modelled from. */
export function specialtyText(
	name: string,
	facts: Pick<FlowFacts, 'isModelled'> | null,
	locale: Locale,
): string {
	if (name === MERGED) return POLES_TEXTS[locale].merged;
	if (facts && !facts.isModelled) return name;
	return flowModels.kinds.find(({ id }) => id === name)?.label[locale] ?? name;
}

/** The specialty that is asked for, where the flows in use have it; else their first, or all taken together. */
export function specialtyInUse(
	facts: Pick<FlowFacts, 'specialties' | 'canMerge'> | null,
	asked: string | undefined,
): string {
	const names = facts?.specialties.map(({ name }) => name) ?? [];
	if (facts?.canMerge) names.unshift(MERGED);
	return asked !== undefined && names.includes(asked) ? asked : (names[0] ?? '');
}
