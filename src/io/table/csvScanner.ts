/** One record of a CSV file: its cells, and the line of the file on which it starts (the first line is 1). */
export interface CsvRecord {
	readonly line: number;
	readonly cells: readonly string[];
}

export type CsvFault = 'unclosed-quote' | 'line-too-long';

/** Characters after which a quoted cell counts as never closed, and after which a line is no line of a table. */
const LONGEST_QUOTED = 100_000;
const LONGEST_LINE = 1_000_000;

/**
 * Cuts text that comes in pieces into records (RFC 4180: cells in double quotes may hold separators, doubled quotes
 * and line ends). A quote that is never closed is taken as an ordinary character, and reported with its line; a line
 * that does not end is reported and ends the reading.
 */
export class CsvScanner {
	readonly #separator: string;
	readonly #newline: '\n' | '\r';
	readonly #onRecord: (record: CsvRecord) => void;
	readonly #onFault: (fault: CsvFault, line: number) => void;
	#rest = '';
	#line = 1;
	#isBroken = false;

	constructor(
		separator: string,
		newline: '\n' | '\r',
		onRecord: (record: CsvRecord) => void,
		onFault: (fault: CsvFault, line: number) => void,
	) {
		this.#separator = separator;
		this.#newline = newline;
		this.#onRecord = onRecord;
		this.#onFault = onFault;
	}

	push(text: string): void {
		if (this.#isBroken) return;
		this.#rest = this.#rest === '' ? text : this.#rest + text;
		this.#consume(false);
	}

	/** Ends the text: what is left is the last record. */
	finish(): void {
		this.#consume(true);
		this.#rest = '';
	}

	#consume(isEnd: boolean): void {
		const text = this.#rest;
		let at = 0;
		let quote = text.indexOf('"');
		while (at < text.length) {
			let end = text.indexOf(this.#newline, at);
			if (end < 0 && !isEnd) break;
			if (end < 0) end = text.length;
			if (quote >= 0 && quote < at) quote = text.indexOf('"', at);
			if (quote < 0 || quote >= end) {
				this.#emit(text.slice(at, end).split(this.#separator), 1);
				at = end + 1;
				continue;
			}
			const read = this.#quotedRecord(text, at, isEnd);
			if (read === 'more' && text.length - at <= LONGEST_QUOTED) break;
			if (typeof read === 'string') {
				this.#plainLine(text.slice(at, end));
				at = end + 1;
			} else at = read;
		}
		this.#rest = text.slice(at);
		if (this.#rest.length > LONGEST_LINE) {
			this.#onFault('line-too-long', this.#line);
			this.#rest = '';
			this.#isBroken = true;
		}
	}

	/** Reads a record with quotes; the position after it, or what stands in the way. */
	#quotedRecord(text: string, start: number, isEnd: boolean): number | 'more' | 'unclosed' {
		const cells: string[] = [];
		let lines = 1;
		let at = start;
		for (;;) {
			let cell = '';
			if (text[at] === '"') {
				const close = closingQuote(text, at + 1);
				if (close < 0) return isEnd ? 'unclosed' : 'more';
				if (close + 1 >= text.length && !isEnd) return 'more';
				if (!this.#mayFollowQuote(text[close + 1])) return 'unclosed';
				cell = text.slice(at + 1, close).replaceAll('""', '"');
				for (
					let i = text.indexOf(this.#newline, at);
					i >= 0 && i < close;
					i = text.indexOf(this.#newline, i + 1)
				)
					lines++;
				at = close + 1;
			}
			let end = at;
			while (end < text.length && text[end] !== this.#separator && text[end] !== this.#newline) end++;
			if (end === text.length && !isEnd) return 'more';
			cells.push(cell + text.slice(at, end));
			at = end + 1;
			if (text[end] === this.#separator) continue;
			this.#emit(cells, lines);
			return at;
		}
	}

	#mayFollowQuote(character: string | undefined): boolean {
		return (
			character === undefined ||
			character === this.#separator ||
			character === this.#newline ||
			character === '\r'
		);
	}

	#plainLine(line: string): void {
		this.#onFault('unclosed-quote', this.#line);
		this.#emit(line.split(this.#separator), 1);
	}

	#emit(cells: string[], lines: number): void {
		const last = cells.length - 1;
		if (cells[last].endsWith('\r')) cells[last] = cells[last].slice(0, -1);
		const line = this.#line;
		this.#line += lines;
		this.#onRecord({ line, cells });
	}
}

/** Position of the quote that closes a cell, doubled ones being skipped; -1 for none. */
function closingQuote(text: string, from: number): number {
	let at = text.indexOf('"', from);
	while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
	return at;
}
