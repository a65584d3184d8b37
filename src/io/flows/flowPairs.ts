const FIRST_CAPACITY = 1024;
/** Share of the slots that may be taken. */
const FULL = 0.7;

/**
 * Patients by pair of places, a pair being one key of 32 bits: (residence << 16 | care) >>> 0. Open addressing over
 * typed arrays: about 30 bytes a pair, no object of any.
 */
export class FlowPairs {
	count = 0;
	key = new Uint32Array(FIRST_CAPACITY);
	patients = new Float64Array(FIRST_CAPACITY);
	/** Row where each pair first stood. */
	row = new Int32Array(FIRST_CAPACITY);
	/** Undefined while nothing is hidden. */
	doubt: Float64Array | undefined;
	#slots = new Int32Array(FIRST_CAPACITY * 2);
	#mask = FIRST_CAPACITY * 2 - 1;

	/** Place of a pair in the columns, -1 where it is new. */
	find(key: number): number {
		let slot = hashOf(key) & this.#mask;
		for (let at = this.#slots[slot]; at !== 0; at = this.#slots[(slot = (slot + 1) & this.#mask)])
			if (this.key[at - 1] === key) return at - 1;
		return -1;
	}

	/** Adds patients to a pair; the place of the pair if it was there before, else -1. */
	add(key: number, patients: number, doubt: number, row: number): number {
		let slot = hashOf(key) & this.#mask;
		for (let at = this.#slots[slot]; at !== 0; at = this.#slots[(slot = (slot + 1) & this.#mask)])
			if (this.key[at - 1] === key) {
				this.patients[at - 1] += patients;
				if (doubt > 0) this.#doubts()[at - 1] += doubt;
				return at - 1;
			}
		const at = this.count++;
		if (at === this.key.length) this.#grow();
		this.key[at] = key;
		this.patients[at] = patients;
		this.row[at] = row;
		if (doubt > 0) this.#doubts()[at] = doubt;
		this.#slots[slot] = at + 1;
		if (this.count > FULL * this.#slots.length) this.#rehash();
		return -1;
	}

	#doubts(): Float64Array {
		return (this.doubt ??= new Float64Array(this.key.length));
	}

	#grow(): void {
		const capacity = Math.ceil(this.key.length * 1.5);
		this.key = grown(this.key, new Uint32Array(capacity));
		this.patients = grown(this.patients, new Float64Array(capacity));
		this.row = grown(this.row, new Int32Array(capacity));
		if (this.doubt) this.doubt = grown(this.doubt, new Float64Array(capacity));
	}

	#rehash(): void {
		this.#mask = this.#slots.length * 2 - 1;
		this.#slots = new Int32Array(this.#mask + 1);
		for (let at = 0; at < this.count; at++) {
			let slot = hashOf(this.key[at]) & this.#mask;
			while (this.#slots[slot] !== 0) slot = (slot + 1) & this.#mask;
			this.#slots[slot] = at + 1;
		}
	}
}

function grown<Column extends { set(from: Column): void }>(from: Column, to: Column): Column {
	to.set(from);
	return to;
}

/** The finaliser of MurmurHash3 (32 bits): near keys come apart. */
function hashOf(key: number): number {
	let hash = key ^ (key >>> 16);
	hash = Math.imul(hash, 0x85ebca6b);
	hash ^= hash >>> 13;
	hash = Math.imul(hash, 0xc2b2ae35);
	return hash ^ (hash >>> 16);
}
