import type { FlowDesk } from './flowDesk.svelte.ts';
import { loadOnce } from './loadOnce.ts';
import type { ProposalDesk } from './proposals.svelte.ts';
import type { ZoningDesk } from './zonings.svelte.ts';

/** Pôles, for panel, map and tray; the work on flows loads when the view first opens. */
export class PolesState {
	#desk = $state.raw<FlowDesk | null>(null);
	/** The tables below the map are open. */
	isTrayOpen = $state(false);
	/** The dialog that loads a file of flows is open. */
	isImportOpen = $state(false);
	/** Territories proposed from the flows, once they were asked for. */
	proposals = $state.raw<ProposalDesk | null>(null);
	/** Panel and map show them instead of the poles. */
	isProposing = $state(false);
	/** Two zonings beside each other, once they were asked for. */
	zonings = $state.raw<ZoningDesk | null>(null);
	/** Panel, map and tables show them instead of the poles. */
	isComparing = $state(false);

	/** Brings the work, once. Rejects where it cannot be loaded. */
	readonly load: () => Promise<FlowDesk>;

	/** `make` loads the work. */
	constructor(make: () => Promise<FlowDesk>) {
		this.load = loadOnce(async () => (this.#desk = await make()));
	}

	/** Null until `load` has brought it. */
	get desk(): FlowDesk | null {
		return this.#desk;
	}
}
