/** A value of SQLite: whole numbers become integers, others reals. */
export type SqlValue = null | number | string | Uint8Array;

/** Growing bytes, big-endian as SQLite's format wants them. */
export class ByteWriter {
	#bytes = new Uint8Array(256);
	length = 0;

	#reserve(count: number): void {
		if (this.length + count <= this.#bytes.length) return;
		const larger = new Uint8Array(Math.max(2 * this.#bytes.length, this.length + count));
		larger.set(this.#bytes.subarray(0, this.length));
		this.#bytes = larger;
	}

	bytes(bytes: Uint8Array): void {
		this.#reserve(bytes.length);
		this.#bytes.set(bytes, this.length);
		this.length += bytes.length;
	}

	/** The low `size` bytes of a whole number, two's complement. */
	integer(value: number, size: number): void {
		this.#reserve(size);
		let rest = value;
		for (let at = this.length + size - 1; at >= this.length; at--) {
			this.#bytes[at] = ((rest % 256) + 256) % 256;
			rest = Math.floor(rest / 256);
		}
		this.length += size;
	}

	float(value: number): void {
		this.#reserve(8);
		new DataView(this.#bytes.buffer).setFloat64(this.length, value);
		this.length += 8;
	}

	/** SQLite's variable-length integer: seven bits a byte; nine bytes for what is negative. */
	varint(value: number): void {
		if (value < 0) {
			let rest = BigInt.asUintN(64, BigInt(value));
			const nine = [Number(rest & 0xffn)];
			for (rest >>= 8n; nine.length < 9; rest >>= 7n) nine.unshift(Number(rest & 0x7fn) | 0x80);
			this.bytes(Uint8Array.from(nine));
			return;
		}
		const groups = [value % 128];
		for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128))
			groups.unshift((rest % 128) | 0x80);
		this.bytes(Uint8Array.from(groups));
	}

	/** A copy of what was written. */
	taken(): Uint8Array<ArrayBuffer> {
		return this.#bytes.slice(0, this.length);
	}
}

const encoder = new TextEncoder();

/** A row in SQLite's record format: types of the values, then the values. */
export function sqliteRecord(values: readonly SqlValue[]): Uint8Array<ArrayBuffer> {
	const types = new ByteWriter();
	const body = new ByteWriter();
	for (const value of values) types.varint(writeValue(value, body));
	const record = new ByteWriter();
	const headerLength = types.length + 1 < 128 ? types.length + 1 : types.length + 2;
	record.varint(headerLength);
	record.bytes(types.taken());
	record.bytes(body.taken());
	return record.taken();
}

/** Writes a value and returns its serial type. */
function writeValue(value: SqlValue, body: ByteWriter): number {
	if (value === null) return 0;
	if (typeof value === 'number') return writeNumber(value, body);
	const bytes = typeof value === 'string' ? encoder.encode(value) : value;
	body.bytes(bytes);
	return 2 * bytes.length + (typeof value === 'string' ? 13 : 12);
}

const INTEGER_SIZES: readonly (readonly [size: number, type: number])[] = [
	[1, 1],
	[2, 2],
	[3, 3],
	[4, 4],
	[6, 5],
];

function writeNumber(value: number, body: ByteWriter): number {
	if (Number.isInteger(value))
		for (const [size, type] of INTEGER_SIZES) {
			const limit = 2 ** (8 * size - 1);
			if (value < -limit || value >= limit) continue;
			body.integer(value, size);
			return type;
		}
	body.float(value);
	return 7;
}
