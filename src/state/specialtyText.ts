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
