import type { PaperKind } from '../../io/frontierPapers/content.ts';
import type { FrontierState } from '../../state/frontier.svelte.ts';
import type { FrontierLine } from '../../state/frontierRows.ts';
import type { Needs } from '../context.ts';

export type PaperStates = Needs<'extent' | 'locale' | 'plan' | 'situation'> & {
	readonly frontier: FrontierState;
};

/** What is to be printed. */
export interface PaperChoices {
	readonly kind: PaperKind;
	/** Ids of territories; b is '' for all neighbours, which sheets alone can do. */
	readonly a: string;
	readonly b: string;
	/** Communes of the sheets, in their order. */
	readonly lines: readonly Omit<FrontierLine, 'isInside'>[];
	readonly withMaps: boolean;
	/** What was known when a decision was noted, beside it. */
	readonly withFacts: boolean;
	/** Decisions marked private too. */
	readonly withPrivate: boolean;
}
