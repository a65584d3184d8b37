import type { Tool } from '../state/tool.svelte.ts';
import type { Needs } from './context.ts';
import { resizeBrush } from './resizeBrush.ts';

/** The key of each tool: a letter that works where the focus is on the map or its tools. */
export const TOOL_KEYS: Readonly<Record<Tool, string>> = {
	pan: 'd',
	click: 'c',
	brush: 'b',
	rectangle: 'r',
	lasso: 'l',
	polygon: 'p',
	zone: 'e',
};

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
	if (event.key === '[' || event.key === ']') {
		resizeBrush(context, event.key === ']' ? 1 : -1);
		return true;
	}
	if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
	for (const [name, key] of Object.entries(TOOL_KEYS) as [Tool, string][])
		if (event.key.toLowerCase() === key && (context.storage.canWrite || name === 'pan')) {
			chooseTool(context, name);
			return true;
		}
	return false;
}
