/** Whole numbers as bytes, seven bits each, the lowest first (the coding of protocol buffers and PMTiles). */

/** Grows as it is written. */
export class VarintWriter {
	#bytes = new Uint8Array(1 << 16);
	#length = 0;

	/** A whole number from 0 to 2^32 - 1. */
	unsigned(value: number): void {
		if (this.#length + 5 > this.#bytes.length) this.#grow();
		while (value > 127) {
			this.#bytes[this.#length++] = (value & 127) | 128;
			value >>>= 7;
		}
		this.#bytes[this.#length++] = value;
	}

	/** A whole number of 32 bits, small ones of either sign in few bytes (zigzag). */
	signed(value: number): void {
		this.unsigned(((value << 1) ^ (value >> 31)) >>> 0);
	}

	raw(bytes: Uint8Array): void {
		for (const byte of bytes) {
			if (this.#length === this.#bytes.length) this.#grow();
			this.#bytes[this.#length++] = byte;
		}
	}

	/** A copy of what was written. */
	finish(): Uint8Array {
		return this.#bytes.slice(0, this.#length);
	}

	#grow(): void {
		const larger = new Uint8Array(this.#bytes.length * 2);
		larger.set(this.#bytes);
		this.#bytes = larger;
	}
}

/** Reads what VarintWriter wrote. Never reads past the end: after a fault every number is 0 and `failed` is true. */
export class VarintReader {
	failed = false;
	readonly #bytes: Uint8Array;
	#at: number;

	constructor(bytes: Uint8Array, start = 0) {
		this.#bytes = bytes;
		this.#at = start;
	}

	get atEnd(): boolean {
		return this.#at >= this.#bytes.length;
	}

	unsigned(): number {
		let value = 0;
		for (let shift = 0; shift < 35; shift += 7) {
			if (this.#at >= this.#bytes.length) break;
			const byte = this.#bytes[this.#at++];
			if (shift === 28 && byte > 15) break;
			value |= (byte & 127) << shift;
			if (byte < 128) return value >>> 0;
		}
		this.failed = true;
		return 0;
	}

	signed(): number {
		const value = this.unsigned();
		return (value >>> 1) ^ -(value & 1);
	}
}
