const encoder = new TextEncoder();
/** Up to this length a loop copies faster than a view made for the purpose. */
const SHORT_BYTES = 64;

/** Bytes of a protocol buffer that grow, are read in place and used again. */
export class ProtobufWriter {
	#bytes = new Uint8Array(1024);
	length = 0;

	clear(): void {
		this.length = 0;
	}

	/** What was written since `clear`, valid until the next write. */
	get written(): Uint8Array {
		return this.#bytes.subarray(0, this.length);
	}

	/** A whole number from 0 to 2^32 - 1. */
	unsigned(value: number): void {
		if (this.length + 5 > this.#bytes.length) this.#grow(5);
		while (value > 127) {
			this.#bytes[this.length++] = (value & 127) | 128;
			value >>>= 7;
		}
		this.#bytes[this.length++] = value;
	}

	/** A whole number of 32 bits, small ones of either sign in few bytes (zigzag). */
	signed(value: number): void {
		this.unsigned(((value << 1) ^ (value >> 31)) >>> 0);
	}

	/**
	 * The steps from point `first - 1` of a list (x, y, x, y…) to each of `count` points, as signed numbers; steps
	 * are below 2^30.
	 */
	steps(xy: Int32Array, first: number, count: number): void {
		if (this.length + 10 * count > this.#bytes.length) this.#grow(10 * count);
		const bytes = this.#bytes;
		let { length } = this;
		for (let i = 2 * first; i < 2 * (first + count); i++) {
			const step = xy[i] - xy[i - 2];
			let value = (step << 1) ^ (step >> 31);
			while (value > 127) {
				bytes[length++] = (value & 127) | 128;
				value >>>= 7;
			}
			bytes[length++] = value;
		}
		this.length = length;
	}

	raw(bytes: Uint8Array): void {
		if (this.length + bytes.length > this.#bytes.length) this.#grow(bytes.length);
		this.#bytes.set(bytes, this.length);
		this.length += bytes.length;
	}

	/** A field of whole numbers (wire type 0). */
	numberField(field: number, value: number): void {
		this.unsigned(field << 3);
		this.unsigned(value);
	}

	/** A field of bytes with their length before them (wire type 2). */
	bytesField(field: number, bytes: Uint8Array): void {
		this.unsigned((field << 3) | 2);
		this.unsigned(bytes.length);
		this.raw(bytes);
	}

	/** A field that holds what another writer has written. */
	writerField(field: number, writer: ProtobufWriter): void {
		this.unsigned((field << 3) | 2);
		this.unsigned(writer.length);
		this.append(writer);
	}

	append(writer: ProtobufWriter): void {
		const { length } = writer;
		const bytes = writer.#bytes;
		if (length > SHORT_BYTES) {
			this.raw(bytes.subarray(0, length));
			return;
		}
		if (this.length + length > this.#bytes.length) this.#grow(length);
		for (let i = 0; i < length; i++) this.#bytes[this.length++] = bytes[i];
	}

	textField(field: number, text: string): void {
		const start = this.length;
		if (2 * text.length < 128) {
			this.unsigned((field << 3) | 2);
			if (this.#appendShortText(text)) return;
			this.length = start;
		}
		this.bytesField(field, encoder.encode(text));
	}

	/** Text of at most two bytes a letter (UTF-8), its length in one byte before it; false where a letter is longer. */
	#appendShortText(text: string): boolean {
		const lengthAt = this.length;
		if (lengthAt + 128 > this.#bytes.length) this.#grow(128);
		const bytes = this.#bytes;
		let at = lengthAt + 1;
		for (let i = 0; i < text.length; i++) {
			const unit = text.charCodeAt(i);
			if (unit >= 0x800) return false;
			if (unit < 0x80) bytes[at++] = unit;
			else {
				bytes[at++] = 0xc0 | (unit >> 6);
				bytes[at++] = 0x80 | (unit & 63);
			}
		}
		bytes[lengthAt] = at - lengthAt - 1;
		this.length = at;
		return true;
	}

	#grow(needed: number): void {
		const larger = new Uint8Array(Math.max(2 * this.#bytes.length, this.length + needed));
		larger.set(this.written);
		this.#bytes = larger;
	}
}
