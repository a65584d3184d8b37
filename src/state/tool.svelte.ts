import type { Joining, Source, Verb } from '../model/sentence.ts';

/** Tools of the Atelier: look and move the map, click communes, or drag over them. */
export const TOOLS = ['pan', 'click', 'brush'] as const;
export type Tool = (typeof TOOLS)[number];

/** The tool in hand, what it means for communes, and the last message of an action for screen readers and eyes. */
export class ToolState {
	tool = $state<Tool>('click');
	/** With the chosen territory as target these make a sentence: 'add to Giennois only communes without CPTS'. */
	verb = $state<Verb>('add');
	source = $state.raw<Source<string>>({ kind: 'any' });
	joining = $state<Joining>('move');
	/** What the last action did, in words; '' for nothing to say. */
	notice = $state('');
}
