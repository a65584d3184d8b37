import type { Needs } from './context.ts';

/**
 * A second click on a commune takes the first one back, so that it is where it was before, whatever territory that
 * was. Only where nothing came between; false where there is no such first click.
 */
export function takeBackClick({ plan, tool }: Needs<'plan' | 'tool'>, unit: number): boolean {
	const { lastClick } = tool;
	if (lastClick?.unit !== unit || plan.lastStep !== lastClick.step) return false;
	tool.lastClick = null;
	return plan.undo() !== undefined;
}
