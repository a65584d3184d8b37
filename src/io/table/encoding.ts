import type { ProblemRule } from '../../base/messages/problems.fr.ts';
import type { ByteSource } from './byteSource.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface TextNature {
	readonly encoding: Encoding;
	/** Bytes that the encoding cannot hold; each is read as U+FFFD. */
	readonly badBytes: number;
}

const SIGNATURES: readonly { readonly bytes: readonly number[]; readonly rule: ProblemRule }[] = [
	{ bytes: [0x50, 0x4b, 0x03, 0x04], rule: 'spreadsheet-file' },
	{ bytes: [0xd0, 0xcf, 0x11, 0xe0], rule: 'spreadsheet-file' },
	{ bytes: [0x25, 0x50, 0x44, 0x46], rule: 'binary-file' },
	{ bytes: [0x1f, 0x8b], rule: 'binary-file' },
];

/**
 * How a file's text is encoded: by its byte order mark, else UTF-8 where most of its bytes beyond ASCII are valid
 * UTF-8, else Windows-1252. A file that is no text gives the rule that it breaks. Reads the whole file once.
 */
export async function natureOf(source: ByteSource): Promise<TextNature | ProblemRule> {
	const scan = new Utf8Scan();
	let first = true;
	for await (const chunk of source.chunks()) {
		if (first && chunk.length > 0) {
			first = false;
			const signature = SIGNATURES.find(({ bytes }) => bytes.every((byte, i) => chunk[i] === byte));
			if (signature) return signature.rule;
			if (chunk[0] === 0xff && chunk[1] === 0xfe) return { encoding: 'utf-16le', badBytes: 0 };
			if (chunk[0] === 0xfe && chunk[1] === 0xff) return { encoding: 'utf-16be', badBytes: 0 };
		}
		scan.push(chunk);
		if (scan.hasNul) return 'binary-file';
	}
	if (scan.bad === 0 || scan.good > scan.bad) return { encoding: 'utf-8', badBytes: scan.bad };
	return { encoding: 'windows-1252', badBytes: 0 };
}

/** Counts the sequences of several bytes that are valid UTF-8, and the bytes that are not. */
class Utf8Scan {
	good = 0;
	bad = 0;
	hasNul = false;
	/** Continuation bytes still due, and the length so far of the sequence that they belong to. */
	#due = 0;
	#length = 0;

	push(chunk: Uint8Array): void {
		for (const byte of chunk) {
			if (byte < 0x80 && this.#due === 0) {
				if (byte === 0) this.hasNul = true;
				continue;
			}
			this.#beyondAscii(byte);
		}
	}

	#beyondAscii(byte: number): void {
		if (this.#due > 0) {
			if ((byte & 0xc0) === 0x80) {
				this.#length++;
				if (--this.#due === 0) this.good++;
				return;
			}
			this.bad += this.#length;
			this.#due = 0;
			if (byte < 0x80) return;
		}
		this.#due =
			byte >= 0xc2 && byte <= 0xdf ? 1 : (byte & 0xf0) === 0xe0 ? 2 : byte >= 0xf0 && byte <= 0xf4 ? 3 : 0;
		this.#length = 1;
		if (this.#due === 0) this.bad++;
	}
}

/** The file's text in pieces, without its byte order mark. */
export async function* textOf(source: ByteSource, encoding: Encoding): AsyncGenerator<string> {
	const decoder = new TextDecoder(encoding);
	for await (const chunk of source.chunks()) yield decoder.decode(chunk, { stream: true });
	yield decoder.decode();
}
