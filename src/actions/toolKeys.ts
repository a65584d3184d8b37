import type { Tool } from '../state/tool.svelte.ts';
import type { Needs } from './context.ts';
import { createTerritory } from './createTerritory.ts';
import { fillPending, growPending, hasSetInHand } from './growPending.ts';
import { isPress, isPressed, isTyping, TOOL_PRESSES } from './shortcuts.ts';
import { resizeBrush } from './resizeBrush.ts';

/** Takes a tool into the hand; a shape that was begun is dropped. */
export function chooseTool({ sketch, tool }: Needs<'sketch' | 'tool'>, name: Tool): void {
	sketch.clear();
	tool.tool = name;
	tool.lastClick = null;
}

type ToolKeyContext = Needs<
	'extent' | 'locale' | 'panels' | 'pending' | 'plan' | 'selection' | 'sketch' | 'storage' | 'tool' | 'view'
>;

/**
 * Letters choose the tool, `[` and `]` the width of the brush (on keyboards where these need AltGr too). True where
 * the key was used.
 */
export function useToolKey(context: ToolKeyContext, event: KeyboardEvent): boolean {
	if (isTyping(event.target) || isInMenu(event.target)) return false;
	const isWider = isPressed(event, 'widerBrush');
	if (isWider || isPressed(event, 'narrowerBrush')) {
		resizeBrush(context, isWider ? 1 : -1);
		return true;
	}
	if (context.storage.canWrite && useMenuKey(context, event)) return true;
	const chosen = TOOL_PRESSES.find(({ press }) => isPress(event, press))?.tool;
	if (!chosen || !(context.storage.canWrite || chosen === 'pan')) return false;
	chooseTool(context, chosen);
	return true;
}

/** Keys pressed in an open menu are the menu's, also while it loads what it holds. */
function isInMenu(target: EventTarget | null): boolean {
	if (!(target instanceof Element)) return false;
	const menu = target.closest('[popover]') ?? target.closest('button')?.popoverTargetElement;
	return menu?.matches(':popover-open') ?? false;
}

/** What beside the tools a letter does: menus that ask for a set, the set in hand, a new territory. */
function useMenuKey(context: ToolKeyContext, event: KeyboardEvent): boolean {
	const { panels } = context;
	if (isPressed(event, 'openCorridor')) panels.askedMenu = 'corridor';
	else if (isPressed(event, 'openList')) panels.askedMenu = 'list';
	else if (isPressed(event, 'newTerritory')) createTerritory(context);
	else if (isPressed(event, 'growPending') && hasSetInHand(context)) growPending(context);
	else if (isPressed(event, 'fillPending') && hasSetInHand(context)) fillPending(context);
	else return false;
	return true;
}
