import type { CsvFault } from '../table/csvScanner.ts';
import type { Encoding } from '../table/encoding.ts';

/** Cells of a line beyond which the rest is dropped. */
const MOST_CELLS = 512;
const LONGEST_QUOTED = 100_000;
const LONGEST_LINE = 1_000_000;
const QUOTE = 34;
const RETURN = 13;

/** How a text is cut into cells, and what its bytes mean. */
export interface TextShape {
	readonly separator: string;
	readonly newline: '\n' | '\r';
	readonly encoding: Encoding;
}

/**
 * Cuts bytes of UTF-8, Windows-1252 or ASCII that come in pieces into records, by the rules of `CsvScanner`, without
 * making a text of any cell: cell i of the record reaches from `start[i]` to `end[i]` of `bytes`.
 */
export class RecordBytes {
	bytes = new Uint8Array(0);
	readonly start = new Int32Array(MOST_CELLS);
	readonly end = new Int32Array(MOST_CELLS);
	/** Cells of the record. */
	count = 0;
	/** Line on which the record starts, the first being 1. */
	line = 1;
	readonly #separator: number;
	readonly #newline: number;
	readonly #onRecord: () => void;
	readonly #onFault: (fault: CsvFault | 'foreign-text', line: number) => void;
	readonly #isLatin: boolean;
	readonly #decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
	readonly #encoder = new TextEncoder();
	readonly #latin = new TextDecoder('windows-1252');
	isBroken = false;

	constructor(
		{ separator, newline, encoding }: TextShape,
		onRecord: () => void,
		onFault: (fault: CsvFault | 'foreign-text', line: number) => void,
	) {
		this.#isLatin = encoding === 'windows-1252';
		this.#separator = separator.charCodeAt(0);
		this.#newline = newline.charCodeAt(0);
		this.#onRecord = onRecord;
		this.#onFault = onFault;
	}

	push(chunk: Uint8Array): void {
		if (this.isBroken) return;
		if (this.bytes.length === 0) this.bytes = chunk as Uint8Array<ArrayBuffer>;
		else {
			const joined = new Uint8Array(this.bytes.length + chunk.length);
			joined.set(this.bytes);
			joined.set(chunk, this.bytes.length);
			this.bytes = joined;
		}
		this.#consume(false);
	}

	/** Takes the cells of a row that another reader cut as one record. */
	take(row: number, cells: readonly string[]): void {
		const parts = cells.slice(0, MOST_CELLS).map((cell) => this.#encoder.encode(cell));
		this.bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length + 1, 0));
		let at = 0;
		for (const [cell, part] of parts.entries()) {
			this.bytes.set(part, at);
			this.start[cell] = at;
			this.end[cell] = at + part.length;
			at += part.length + 1;
		}
		this.count = parts.length;
		this.line = row;
		this.#onRecord();
	}

	/** Ends the bytes: what is left is the last record. */
	finish(): void {
		if (!this.isBroken) this.#consume(true);
	}

	/** Text of a cell; '' where the record has none. */
	text(cell: number): string {
		if (cell >= this.count) return '';
		const start = this.start[cell];
		const bytes = this.bytes.subarray(start, this.end[cell]);
		const text = this.#decode(bytes);
		return bytes.length > 0 && this.bytes[start - 1] === QUOTE ? text.replaceAll('""', '"') : text;
	}

	/** A text that is no UTF-8 among others that are is read as Windows-1252, and told. */
	#decode(bytes: Uint8Array): string {
		if (this.#isLatin) return this.#latin.decode(bytes);
		try {
			return this.#decoder.decode(bytes);
		} catch {
			this.#onFault('foreign-text', this.line);
			return this.#latin.decode(bytes);
		}
	}

	#consume(isEnd: boolean): void {
		const { bytes, start, end } = this;
		const separator = this.#separator;
		const newline = this.#newline;
		const length = bytes.length;
		let at = 0;
		while (at < length) {
			let count = 0;
			let from = at;
			let to = at;
			let byte = 0;
			for (; to < length; to++) {
				byte = bytes[to];
				if (byte === separator) {
					if (count < MOST_CELLS) {
						start[count] = from;
						end[count++] = to;
					}
					from = to + 1;
				} else if (byte === newline || (byte === QUOTE && to === from)) break;
			}
			if (to < length && byte === QUOTE) {
				const next = this.#quotedRecord(at, isEnd);
				if (next < 0) break;
				at = next;
				continue;
			}
			if (to === length && !isEnd) break;
			if (count < MOST_CELLS) {
				start[count] = from;
				end[count++] = to > from && bytes[to - 1] === RETURN ? to - 1 : to;
			}
			this.count = count;
			this.#onRecord();
			this.line++;
			at = to + 1;
		}
		this.bytes = at === 0 ? bytes : bytes.slice(at);
		if (this.bytes.length > LONGEST_LINE) {
			this.isBroken = true;
			this.#onFault('line-too-long', this.line);
		}
	}

	/** Tells a record with quotes; where the next one begins, -1 where more bytes are needed. */
	#quotedRecord(at: number, isEnd: boolean): number {
		const { bytes, start, end } = this;
		const length = bytes.length;
		let count = 0;
		let lines = 1;
		let from = at;
		for (;;) {
			let cellStart = from;
			let cellEnd = from;
			let to = from;
			if (bytes[from] === QUOTE) {
				let close = from + 1;
				for (; close < length; close++) {
					if (bytes[close] === this.#newline) lines++;
					if (bytes[close] !== QUOTE) continue;
					if (bytes[close + 1] !== QUOTE) break;
					close++;
				}
				if (close + 1 >= length && !isEnd && length - at <= LONGEST_QUOTED) return -1;
				if (close >= length || !this.#mayFollow(bytes[close + 1])) return this.#plainLine(at, isEnd);
				cellStart = from + 1;
				cellEnd = close;
				to = close + 1;
			}
			while (to < length && bytes[to] !== this.#separator && bytes[to] !== this.#newline) to++;
			if (to === length && !isEnd) return -1;
			if (cellStart === from) cellEnd = to > from && bytes[to - 1] === RETURN ? to - 1 : to;
			if (count < MOST_CELLS) {
				start[count] = cellStart;
				end[count++] = cellEnd;
			}
			from = to + 1;
			if (to < length && bytes[to] === this.#separator) continue;
			this.count = count;
			this.#onRecord();
			this.line += lines;
			return from;
		}
	}

	#mayFollow(byte: number | undefined): boolean {
		return byte === undefined || byte === this.#separator || byte === this.#newline || byte === RETURN;
	}

	/** A line whose quote is never closed: its quotes are characters like others. */
	#plainLine(at: number, isEnd: boolean): number {
		const { bytes, start, end } = this;
		let to = bytes.indexOf(this.#newline, at);
		if (to < 0 && !isEnd) return -1;
		if (to < 0) to = bytes.length;
		this.#onFault('unclosed-quote', this.line);
		let count = 0;
		for (let from = at; count < MOST_CELLS; from = end[count - 1] + 1) {
			const next = bytes.indexOf(this.#separator, from);
			start[count] = from;
			end[count++] = next < 0 || next > to ? to : next;
			if (end[count - 1] === to) break;
		}
		if (bytes[to - 1] === RETURN) end[count - 1] = Math.max(start[count - 1], to - 1);
		this.count = count;
		this.#onRecord();
		this.line++;
		return to + 1;
	}
}
