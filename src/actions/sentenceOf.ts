import type { Needs } from './context.ts';
import type { Sentence, Source } from '../model/sentence.ts';
import type { PlanState } from '../state/plan.svelte.ts';

/** What the tool row says, over slots: target, verb and source. Null where no territory of the plan is chosen. */
export function sentenceOf({ plan, selection, tool }: Needs<'plan' | 'selection' | 'tool'>): Sentence | null {
	if (!plan.territory(selection.territory)) return null;
	const { verb, joining } = tool;
	const source = effectiveSource(tool.source, selection.territory, plan);
	return {
		verb,
		target: plan.slotOf(selection.territory),
		source: source.kind === 'from' ? { kind: 'from', territory: plan.slotOf(source.territory) } : source,
		joining,
	};
}

/** A source that is the target itself, or no longer in the plan, stands for any. */
export function effectiveSource(source: Source<string>, target: string, plan: PlanState): Source<string> {
	const isGone = source.kind === 'from' && (source.territory === target || !plan.territory(source.territory));
	return isGone ? { kind: 'any' } : source;
}
