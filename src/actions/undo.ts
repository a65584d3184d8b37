import type { Needs } from './context.ts';
import { stepText } from './stepText.ts';

type Context = Needs<'locale' | 'plan' | 'tool'>;

/** Takes the last step back and says which one it was. */
export function undo({ plan, tool, locale }: Context): void {
	const names = plan.current;
	const step = plan.undo();
	const { workshop } = locale.texts;
	tool.notice = step && names ? workshop.undone(stepText(step, names, locale)) : workshop.nothingToUndo;
}

/** Does the last step that was taken back again. */
export function redo({ plan, tool, locale }: Context): void {
	const step = plan.redo();
	if (step && plan.current) tool.notice = locale.texts.workshop.redone(stepText(step, plan.current, locale));
}
