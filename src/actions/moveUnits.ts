import type { Needs } from './context.ts';
import { decide, type Decision, type Sentence } from '../model/sentence.ts';
import { lockedText } from './lockedText.ts';

export type MoveContext = Needs<'locale' | 'locks' | 'plan' | 'tool'>;

/**
 * Moves communes as a sentence says, as one step of the history, and says which locks were hit. What stays as it is
 * comes back with its reason.
 */
export function moveUnits(context: MoveContext, units: Iterable<number>, sentence: Sentence): Decision {
	const { plan, locks, tool } = context;
	const decision = decide(units, sentence, plan.membership, (slot) => locks.isLocked(plan.idOf(slot)));
	plan.assign(decision.moves);
	tool.notice = lockedText(context, decision.leftOut);
	return decision;
}
