import type { Needs } from './context.ts';
import { lockedText } from './lockedText.ts';
import { sentenceOf } from './sentenceOf.ts';

type PaintContext = Needs<'locale' | 'locks' | 'plan' | 'selection' | 'tool'>;

/**
 * Begins a gesture on the chosen territory, with the meaning that the tool row states. Where it says 'add', a first
 * commune that is in the territory already means that communes leave it. `shares`: a modifier key shares communes
 * instead of moving them, for this gesture.
 */
export function startPainting(context: PaintContext, firstUnit: number, shares = false): boolean {
	const { plan, locks } = context;
	const sentence = sentenceOf(context);
	if (!sentence || plan.painting) return false;
	const leaves = sentence.verb === 'add' && plan.membership.has(firstUnit, sentence.target);
	plan.beginGesture(
		{
			...sentence,
			verb: leaves ? 'remove' : shares ? 'add' : sentence.verb,
			joining: shares ? 'share' : sentence.joining,
		},
		(slot) => locks.isLocked(plan.idOf(slot)),
	);
	return true;
}

/** Paints one more commune within the gesture; false where it changes nothing. */
export function paintCommune({ plan }: Pick<PaintContext, 'plan'>, unit: number): boolean {
	return plan.paint(unit);
}

/** Ends the gesture as one step of the history, and says which locks were hit. */
export function endPainting({ plan, tool, locale }: Needs<'locale' | 'plan' | 'tool'>): boolean {
	const isDone = plan.endGesture();
	tool.notice = lockedText({ plan, locale }, plan.lockedOut.values());
	return isDone;
}
