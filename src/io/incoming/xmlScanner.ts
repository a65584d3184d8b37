import { ReadFault } from './readFault.ts';

/** What a document says, in its order. Names come without their prefix: 'x:row' is 'row'. */
export interface XmlVisitor {
	/** A tag opens; `tag` is asked for its attributes by `attributeOf`. */
	open?(name: string, tag: string): void;
	/** A tag closes, also one that closes itself. */
	close?(name: string): void;
	text?(text: string): void;
}

/** Characters that a single tag, comment or text may have before the document counts as none. */
const LONGEST_PART = 2_000_000;

/**
 * Reads XML that comes in pieces, without building a tree: memory does not grow with the document. Documents that
 * define entities are refused, so nothing can expand.
 */
export class XmlScanner {
	readonly #visitor: XmlVisitor;
	#rest = '';
	#depth = 0;

	constructor(visitor: XmlVisitor) {
		this.#visitor = visitor;
	}

	push(piece: string): void {
		const text = this.#rest === '' ? piece : this.#rest + piece;
		let at = 0;
		for (;;) {
			const open = text.indexOf('<', at);
			if (open < 0) break;
			if (open > at) this.#visitor.text?.(plainText(text.slice(at, open)));
			const next = this.#markup(text, open);
			if (next < 0) {
				at = open;
				break;
			}
			at = next;
		}
		this.#rest = text.slice(at);
		if (this.#rest.length > LONGEST_PART)
			throw new ReadFault({ rule: 'damaged-workbook', values: { reason: 'XML' } });
	}

	/** Ends the document. Throws a ReadFault where tags are still open: it breaks off. */
	finish(): void {
		if (this.#depth !== 0 || this.#rest.trim() !== '')
			throw new ReadFault({ rule: 'damaged-workbook', values: { reason: 'XML' } });
	}

	/** Reads the markup at `at`; the position behind it, -1 where its end has not come yet. */
	#markup(text: string, at: number): number {
		const kind = text.charCodeAt(at + 1);
		if (Number.isNaN(kind)) return -1;
		if (kind === EXCLAMATION) return this.#declaration(text, at);
		if (kind === QUESTION) return behind(text, '?>', at + 2);
		const end = endOfTag(text, at + 1);
		if (end < 0) return -1;
		const isClosing = kind === SLASH;
		const closesItself = text.charCodeAt(end - 1) === SLASH;
		const tag = text.slice(at + (isClosing ? 2 : 1), closesItself ? end - 1 : end);
		const name = nameOf(tag);
		if (!isClosing) {
			this.#depth++;
			this.#visitor.open?.(name, tag);
		}
		if (isClosing || closesItself) {
			this.#depth--;
			this.#visitor.close?.(name);
		}
		return end + 1;
	}

	/** A comment, or text that stands as it is; anything else declares entities. */
	#declaration(text: string, at: number): number {
		if (text.startsWith('<!--', at)) return behind(text, '-->', at + 4);
		if (text.startsWith(AS_IT_IS, at)) {
			const end = text.indexOf(']]>', at + AS_IT_IS.length);
			if (end >= 0) this.#visitor.text?.(text.slice(at + AS_IT_IS.length, end));
			return end < 0 ? -1 : end + 3;
		}
		const start = text.slice(at, at + AS_IT_IS.length);
		if (AS_IT_IS.startsWith(start) || '<!--'.startsWith(start)) return -1;
		throw new ReadFault({ rule: 'damaged-workbook', values: { reason: 'DOCTYPE' } });
	}
}

function behind(text: string, mark: string, from: number): number {
	const end = text.indexOf(mark, from);
	return end < 0 ? -1 : end + mark.length;
}

/** Position of the '>' that ends a tag, those inside quotes being skipped; -1 where it has not come yet. */
function endOfTag(text: string, from: number): number {
	let quote = 0;
	for (let at = from; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (quote !== 0) {
			if (code === quote) quote = 0;
		} else if (code === GREATER) return at;
		else if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) quote = code;
	}
	return -1;
}

const [GREATER, DOUBLE_QUOTE, SINGLE_QUOTE] = [62, 34, 39];
const [EXCLAMATION, QUESTION, SLASH, COLON, SPACE] = [33, 63, 47, 58, 32];
const AS_IT_IS = '<![CDATA[';

/** The name that a tag begins with, without its prefix. */
function nameOf(tag: string): string {
	let start = 0;
	let end = 0;
	for (; end < tag.length; end++) {
		const code = tag.charCodeAt(end);
		if (code <= SPACE) break;
		if (code === COLON) start = end + 1;
	}
	return tag.slice(start, end);
}

const PATTERNS = new Map<string, RegExp>();

/** An attribute of a tag, undefined where the tag has none of that name. */
export function attributeOf(tag: string, name: string): string | undefined {
	let pattern = PATTERNS.get(name);
	if (!pattern)
		PATTERNS.set(name, (pattern = new RegExp(`\\s(?:\\w+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)));
	const match = pattern.exec(tag);
	return match ? plainText(match[1] ?? match[2]) : undefined;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Text with the five entities of XML and numbered characters put in; others stay as they are written. */
function plainText(text: string): string {
	if (!text.includes('&')) return text;
	return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name) => {
		if (name !== undefined) return Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : whole;
		const code = decimal !== undefined ? Number(decimal) : parseInt(hex, 16);
		return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
	});
}
