import type { LocaleState } from '../state/locale.svelte.ts';
import type { PlanState } from '../state/plan.svelte.ts';
import type { ToolState } from '../state/tool.svelte.ts';
import { stepText } from './stepText.ts';

interface Context {
	readonly plan: PlanState;
	readonly tool: ToolState;
	readonly locale: LocaleState;
}

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
