/**
 * Communes that were chosen on the map or by a list and wait for the user's word: nothing of the plan has changed
 * yet. Units are indices of the open extent.
 */
export class PendingState {
	readonly #units = new Set<number>();
	#revision = $state(0);

	/** Grows with every change; whoever reads the units reads it by the getters. */
	get revision(): number {
		return this.#revision;
	}

	get units(): ReadonlySet<number> {
		void this.#revision;
		return this.#units;
	}

	get isEmpty(): boolean {
		void this.#revision;
		return this.#units.size === 0;
	}

	add(units: Iterable<number>): void {
		const before = this.#units.size;
		for (const unit of units) this.#units.add(unit);
		if (this.#units.size > before) this.#revision++;
	}

	remove(units: Iterable<number>): void {
		const before = this.#units.size;
		for (const unit of units) this.#units.delete(unit);
		if (this.#units.size < before) this.#revision++;
	}

	/** Puts other units in the place of all. */
	replace(units: Iterable<number>): void {
		this.#units.clear();
		for (const unit of units) this.#units.add(unit);
		this.#revision++;
	}

	clear(): void {
		if (this.#units.size > 0) this.replace([]);
	}
}
