import type { ExchangeDesk } from './exchangeDesk.svelte.ts';
import { loadOnce } from './loadOnce.ts';
import type { PlanState } from './plan.svelte.ts';
import { readPreference } from './preferences.ts';

/** What is under way between two CPTS: nothing, a proposal that is made, or one that was opened. */
export type ExchangeMode = '' | 'propose' | 'review';

/** Proposals between two CPTS, for panel and map; the work on them loads when it is first asked for. */
export class ExchangesState {
	readonly #plan: PlanState;
	#desk = $state.raw<ExchangeDesk | null>(null);
	#chosen = $state.raw<{ readonly plan: string; readonly mode: ExchangeMode } | null>(null);
	/** The commune that list and map look at; -1 for none. */
	unit = $state(-1);
	readonly #planId = $derived.by(() => this.#plan.current?.id ?? '');
	/** A proposal that was opened in this plan is there again after a reload. */
	readonly mode = $derived.by((): ExchangeMode => {
		if (this.#chosen?.plan === this.#planId) return this.#chosen.mode;
		return readPreference(`exchange.${this.#planId}`) === null ? '' : 'review';
	});

	/** Brings the work, once. Rejects where it cannot be loaded. */
	readonly load: () => Promise<ExchangeDesk>;

	/** `make` loads the work. */
	constructor(plan: PlanState, make: () => Promise<ExchangeDesk>) {
		this.#plan = plan;
		this.load = loadOnce(async () => (this.#desk = await make()));
	}

	/** Null until `load` has brought it. */
	get desk(): ExchangeDesk | null {
		return this.#desk;
	}

	show(mode: ExchangeMode): void {
		this.#chosen = { plan: this.#planId, mode };
		this.unit = -1;
	}
}
