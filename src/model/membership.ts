/**
 * Which territories each unit is in. A unit may be in several (commune partagée) or in none; nearly every unit is
 * in at most one, so the first owner sits in a plain column and further ones in a chain.
 */
export class Membership {
	readonly unitCount: number;
	/**
	 * Slots 0 to unitCount - 1: first link of each unit. Slot unitCount stands for the outside and stays empty.
	 * Further slots: links of shared units. -1 = none.
	 */
	#owner: Int32Array;
	#next: Int32Array;
	/** Per slot: where the unit stands in the territory's list of members. */
	#place: Int32Array;
	#used: number;
	#free: number[] = [];
	readonly #members: number[][] = [];

	constructor(unitCount: number) {
		this.unitCount = unitCount;
		this.#owner = new Int32Array(unitCount + 64).fill(-1);
		this.#next = new Int32Array(unitCount + 64).fill(-1);
		this.#place = new Int32Array(unitCount + 64);
		this.#used = unitCount + 1;
	}

	/** Number of territories, removed ones included: territories are numbered 0, 1, 2… and keep their number. */
	get territoryCount(): number {
		return this.#members.length;
	}

	addTerritory(): number {
		this.#members.push([]);
		return this.#members.length - 1;
	}

	/** Units of a territory, in no order. The list is the live one: copy it before changing the territory. */
	membersOf(territory: number): readonly number[] {
		return this.#members[territory];
	}

	has(unit: number, territory: number): boolean {
		if (unit >= this.unitCount) return false;
		for (let slot = unit; slot >= 0; slot = this.#next[slot])
			if (this.#owner[slot] === territory) return true;
		return false;
	}

	/** First territory of a unit, -1 for none. With `isShared` false it is the only one. */
	firstOf(unit: number): number {
		return this.#owner[unit];
	}

	isShared(unit: number): boolean {
		return this.#next[unit] >= 0;
	}

	/** All territories of a unit. */
	territoriesOf(unit: number): number[] {
		const territories: number[] = [];
		for (let slot = unit; slot >= 0; slot = this.#next[slot])
			if (this.#owner[slot] >= 0) territories.push(this.#owner[slot]);
		return territories;
	}

	/**
	 * True where both units are in no territory, or both in one and the same only: the common case, in which nothing
	 * lies between them. The outside (`unitCount`) is in none.
	 */
	haveSameOwner(unit: number, other: number): boolean {
		return this.#owner[unit] === this.#owner[other] && this.#next[unit] < 0 && this.#next[other] < 0;
	}

	/** Visits the territories that hold `unit` but not `other`; the outside (`unitCount`) is in none. */
	forEachOnlyIn(unit: number, other: number, visit: (territory: number) => void): void {
		if (unit >= this.unitCount) return;
		for (let slot = unit; slot >= 0; slot = this.#next[slot]) {
			const territory = this.#owner[slot];
			if (territory >= 0 && !this.has(other, territory)) visit(territory);
		}
	}

	/** Puts a unit into a territory; false where it already was. */
	add(unit: number, territory: number): boolean {
		if (this.has(unit, territory)) return false;
		let slot = unit;
		if (this.#owner[unit] >= 0) {
			slot = this.#free.pop() ?? this.#newSlot();
			this.#next[slot] = this.#next[unit];
			this.#next[unit] = slot;
		}
		this.#owner[slot] = territory;
		this.#place[slot] = this.#members[territory].push(unit) - 1;
		return true;
	}

	/** Takes a unit out of a territory; false where it was not in it. */
	remove(unit: number, territory: number): boolean {
		let before = -1;
		for (let slot = unit; slot >= 0; before = slot, slot = this.#next[slot]) {
			if (this.#owner[slot] !== territory) continue;
			this.#dropMember(territory, this.#place[slot]);
			this.#unlink(unit, slot, before);
			return true;
		}
		return false;
	}

	/** The last member of the list takes the free place. */
	#dropMember(territory: number, place: number): void {
		const members = this.#members[territory];
		const last = members.pop()!;
		if (place === members.length) return;
		members[place] = last;
		let slot = last;
		while (this.#owner[slot] !== territory) slot = this.#next[slot];
		this.#place[slot] = place;
	}

	#unlink(unit: number, slot: number, before: number): void {
		const after = this.#next[slot];
		if (slot !== unit) {
			this.#next[before] = after;
			this.#free.push(slot);
		} else if (after < 0) this.#owner[unit] = -1;
		else {
			this.#owner[unit] = this.#owner[after];
			this.#place[unit] = this.#place[after];
			this.#next[unit] = this.#next[after];
			this.#free.push(after);
		}
	}

	#newSlot(): number {
		if (this.#used === this.#owner.length) {
			const size = this.#owner.length * 2;
			this.#owner = grown(this.#owner, size);
			this.#next = grown(this.#next, size);
			this.#place = grown(this.#place, size);
		}
		const slot = this.#used++;
		this.#next[slot] = -1;
		return slot;
	}
}

function grown(column: Int32Array, size: number): Int32Array {
	const larger = new Int32Array(size).fill(-1);
	larger.set(column);
	return larger;
}
