import { ExchangeDraft } from './exchangeDraft.svelte.ts';
import { ExchangeReview } from './exchangeReview.svelte.ts';
import type { ExtentState } from './extent.svelte.ts';
import type { LocksState } from './locks.svelte.ts';
import type { PlanState } from './plan.svelte.ts';
import type { SelectionState } from './selection.svelte.ts';
import type { SituationState } from './situation.svelte.ts';

/** Both sides of an exchange: the proposal that is made here, and the one that was opened here. */
export class ExchangeDesk {
	readonly draft: ExchangeDraft;
	readonly review: ExchangeReview;

	constructor(
		extent: ExtentState,
		plan: PlanState,
		situation: SituationState,
		selection: SelectionState,
		locks: LocksState,
	) {
		this.draft = new ExchangeDraft(extent, plan, situation, selection);
		this.review = new ExchangeReview(extent, plan, situation, locks);
	}
}
