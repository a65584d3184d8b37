import type { Needs } from './context.ts';
import { moveUnits } from './moveUnits.ts';
import { stepText } from './stepText.ts';
import { sentenceOf } from './sentenceOf.ts';

type Context = Needs<'locale' | 'locks' | 'pending' | 'plan' | 'selection' | 'storage' | 'tool'>;

/**
 * Accepts the communes that wait, as one step of the history. Where nothing of them can move they go on waiting, so
 * that the sentence can be changed. False where nothing was done.
 */
export function acceptPending(context: Context): boolean {
	const { locale, pending, plan, storage, tool } = context;
	const sentence = sentenceOf(context);
	if (!sentence || pending.isEmpty || !storage.canWrite) return false;
	const { moves } = moveUnits(context, pending.units, sentence);
	if (moves.length === 0) return false;
	pending.clear();
	const step = plan.lastStep;
	if (step && plan.current) {
		const done = locale.texts.selecting.pending.accepted(stepText(step, plan.current, locale));
		tool.tell(tool.notice ? `${done} · ${tool.notice}` : done, step);
	}
	return true;
}

/** Drops the communes that wait; the plan stays as it is. */
export function dropPending({ pending, tool }: Needs<'pending' | 'tool'>): void {
	pending.clear();
	tool.notice = '';
}
