import type { Tool } from '../state/tool.svelte.ts';
import type { Needs } from './context.ts';
import { isPress, isPressed, TOOL_PRESSES } from './shortcuts.ts';
import { resizeBrush } from './resizeBrush.ts';

/** Takes a tool into the hand; a shape that was begun is dropped. */
export function chooseTool({ sketch, tool }: Needs<'sketch' | 'tool'>, name: Tool): void {
	sketch.clear();
	tool.tool = name;
	tool.lastClick = null;
}

/**
 * Letters choose the tool, `[` and `]` the width of the brush (on keyboards where these need AltGr too). True where
 * the key was used.
 */
export function useToolKey(
	context: Needs<'locale' | 'sketch' | 'storage' | 'tool'>,
	event: KeyboardEvent,
): boolean {
	const isWider = isPressed(event, 'widerBrush');
	if (isWider || isPressed(event, 'narrowerBrush')) {
		resizeBrush(context, isWider ? 1 : -1);
		return true;
	}
	const chosen = TOOL_PRESSES.find(({ press }) => isPress(event, press))?.tool;
	if (!chosen || !(context.storage.canWrite || chosen === 'pan')) return false;
	chooseTool(context, chosen);
	return true;
}
