import type { Joining } from './plan.svelte.ts';

/** Tools of the Atelier: look and move the map, click communes, or drag over them. */
export const TOOLS = ['pan', 'click', 'brush'] as const;
export type Tool = (typeof TOOLS)[number];

/** The tool in hand, how a commune joins, and the last message of an action for screen readers and eyes. */
export class ToolState {
	tool = $state<Tool>('click');
	joining = $state<Joining>('move');
	/** What the last action did, in words; '' for nothing to say. */
	notice = $state('');
}
