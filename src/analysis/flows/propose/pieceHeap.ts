/** Pieces by a key, the smallest first, among equals the smaller number; entries of an older version are passed over. */
export class PieceHeap {
	#keys: Float64Array;
	#pieces: Int32Array;
	#versions: Int32Array;
	#count = 0;

	/** Room for some entries to begin with; it grows. */
	constructor(room: number) {
		this.#keys = new Float64Array(room + 1);
		this.#pieces = new Int32Array(room + 1);
		this.#versions = new Int32Array(room + 1);
	}

	push(key: number, piece: number, version: number): void {
		if (this.#count === this.#keys.length) this.#grow();
		let at = this.#count++;
		while (at > 0) {
			const up = (at - 1) >> 1;
			if (this.#comesBefore(up, key, piece)) break;
			this.#copy(up, at);
			at = up;
		}
		this.#set(at, key, piece, version);
	}

	/** The first piece whose version still holds, taken out; -1 where there is none. */
	pop(current: Int32Array): number {
		while (this.#count > 0) {
			const piece = this.#pieces[0];
			const isCurrent = this.#versions[0] === current[piece];
			this.#dropFirst();
			if (isCurrent) return piece;
		}
		return -1;
	}

	#dropFirst(): void {
		const last = --this.#count;
		const key = this.#keys[last];
		const piece = this.#pieces[last];
		const version = this.#versions[last];
		let at = 0;
		for (let down = 1; down < last; down = 2 * at + 1) {
			if (down + 1 < last && this.#comesBefore(down + 1, this.#keys[down], this.#pieces[down])) down++;
			if (!this.#comesBefore(down, key, piece)) break;
			this.#copy(down, at);
			at = down;
		}
		this.#set(at, key, piece, version);
	}

	#comesBefore(at: number, key: number, piece: number): boolean {
		return this.#keys[at] < key || (this.#keys[at] === key && this.#pieces[at] < piece);
	}

	#copy(from: number, to: number): void {
		this.#set(to, this.#keys[from], this.#pieces[from], this.#versions[from]);
	}

	#set(at: number, key: number, piece: number, version: number): void {
		this.#keys[at] = key;
		this.#pieces[at] = piece;
		this.#versions[at] = version;
	}

	#grow(): void {
		const size = this.#keys.length * 2;
		const keys = new Float64Array(size);
		const pieces = new Int32Array(size);
		const versions = new Int32Array(size);
		keys.set(this.#keys);
		pieces.set(this.#pieces);
		versions.set(this.#versions);
		this.#keys = keys;
		this.#pieces = pieces;
		this.#versions = versions;
	}
}
