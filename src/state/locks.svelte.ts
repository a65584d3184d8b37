import type { PlanState } from './plan.svelte.ts';
import { readPreference, writePreference } from './preferences.ts';

/**
 * Territories of the open plan that must not change: they gain and lose no commune by any gesture, tool or list, only
 * by undo and redo. Kept in the browser per plan, as a preference, and no part of the plan.
 */
export class LocksState {
	readonly #plan: PlanState;
	#chosen = $state.raw<{ readonly plan: string; readonly ids: ReadonlySet<string> } | null>(null);
	readonly #planId = $derived.by(() => this.#plan.current?.id ?? '');
	readonly #ids = $derived.by(() =>
		this.#chosen?.plan === this.#planId ? this.#chosen.ids : storedIds(this.#planId),
	);
	readonly areAllLocked = $derived.by(
		() => this.#plan.territories.length > 0 && this.#plan.territories.every(({ id }) => this.#ids.has(id)),
	);

	constructor(plan: PlanState) {
		this.#plan = plan;
	}

	isLocked(id: string): boolean {
		return this.#ids.has(id);
	}

	toggle(id: string): void {
		const ids = new Set(this.#ids);
		if (!ids.delete(id)) ids.add(id);
		this.#keep(ids);
	}

	/** Locks every territory that the plan has now; one that is made later is free. */
	lockAll(): void {
		this.#keep(new Set(this.#plan.territories.map(({ id }) => id)));
	}

	unlockAll(): void {
		this.#keep(new Set());
	}

	#keep(ids: ReadonlySet<string>): void {
		this.#chosen = { plan: this.#planId, ids };
		writePreference(`locks.${this.#planId}`, JSON.stringify([...ids]));
	}
}

function storedIds(planId: string): ReadonlySet<string> {
	try {
		const stored: unknown = JSON.parse(readPreference(`locks.${planId}`) ?? '[]');
		return new Set(Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : []);
	} catch {
		return new Set();
	}
}
