import type { Needs } from './context.ts';

/** Undoes or does again as many steps as lie between here and a point of the history, as one repaint. */
export function jumpTo({ plan, tool, locale }: Needs<'locale' | 'plan' | 'tool'>, position: number): void {
	plan.jump(position);
	const { integer } = locale.format;
	tool.notice = locale.texts.history.jumped(integer(position), integer(plan.history.steps.length));
}
