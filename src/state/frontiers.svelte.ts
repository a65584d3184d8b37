import type { FrontierState } from './frontier.svelte.ts';
import { loadOnce } from './loadOnce.ts';

/** What the dialog of printing opens with: ids of territories, b '' for all neighbours; unit -1 for no one commune. */
export interface PaperWish {
	readonly kind: 'sheets' | 'pair' | 'statement';
	readonly a: string;
	readonly b: string;
	readonly unit: number;
}

/** What is looked at in Frontières, for panel, map and tray; the counting behind it loads when the view first opens. */
export class FrontiersState {
	/** Key of the stretch that a list or the pointer points at; '' for none. */
	lit = $state('');
	/** The table of all pairs of territories is open. */
	isMatrixOpen = $state(false);
	/** The consultations of professionals are open in place of the lists. */
	isAskOpen = $state(false);
	/** The dialog of printing is open with this; null while it is closed. */
	paper = $state.raw<PaperWish | null>(null);
	#counts = $state.raw<FrontierState | null>(null);
	/** Brings the counting, once. Rejects where it cannot be loaded. */
	readonly load: () => Promise<FrontierState>;

	/** `make` loads the counting. */
	constructor(make: () => Promise<FrontierState>) {
		this.load = loadOnce(async () => (this.#counts = await make()));
	}

	/** Null until `load` has brought it. */
	get counts(): FrontierState | null {
		return this.#counts;
	}
}
