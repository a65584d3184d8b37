/**
 * The arcs of a TopoJSON text without a JavaScript array for every point: all France has 1.2 million of them, and
 * JSON.parse would take 200 MB for them.
 */
export interface ScannedArcs {
	/** x, y, x, y… steps of all arcs, as in the file. */
	steps: Float64Array;
	/** Numbers of arc a: `offset[a]` to `offset[a + 1] - 1`. */
	offset: number[];
	/** The text with an empty list in the place of the arcs. */
	rest: string;
}

const QUOTE = 34;
const BACKSLASH = 92;
const OPEN_LIST = 91;
const CLOSE_LIST = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;

/** Takes the list under the top-level key "arcs" out of a JSON text; undefined where there is none. */
export function scanArcs(bytes: Uint8Array): ScannedArcs | undefined {
	const start = topLevelArcs(bytes);
	if (start === undefined) return undefined;
	const numbers: Float64Array[] = [];
	let part = new Float64Array(1 << 16);
	let used = 0;
	let total = 0;
	let depth = 0;
	const offset = [0];
	let at = start;
	for (; at < bytes.length; at++) {
		const byte = bytes[at];
		if (byte === OPEN_LIST) depth++;
		else if (byte === CLOSE_LIST) {
			depth--;
			if (depth === 1) offset.push(total);
			if (depth === 0) break;
		} else if (isNumberByte(byte)) {
			let end = at + 1;
			while (isNumberByte(bytes[end])) end++;
			if (used === part.length) {
				numbers.push(part);
				part = new Float64Array(1 << 16);
				used = 0;
			}
			part[used++] = readNumber(bytes, at, end);
			total++;
			at = end - 1;
		}
	}
	numbers.push(part.subarray(0, used));
	const steps = new Float64Array(total);
	numbers.reduce((to, some) => (steps.set(some, to), to + some.length), 0);
	// one byte a character is enough: of the texts only codes are read, which are ASCII
	const text = (from: number, to?: number): string =>
		Buffer.from(bytes.subarray(from, to)).toString('latin1');
	return { steps, offset, rest: `${text(0, start)}[]${text(at + 1)}` };
}

/** Place of the list that follows the key "arcs" of the outermost object. */
function topLevelArcs(bytes: Uint8Array): number | undefined {
	let depth = 0;
	for (let at = 0; at < bytes.length; at++) {
		const byte = bytes[at];
		if (byte === OPEN_OBJECT || byte === OPEN_LIST) depth++;
		else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) depth--;
		else if (byte === QUOTE) {
			const end = endOfText(bytes, at);
			if (depth === 1 && Buffer.from(bytes.subarray(at + 1, end)).toString('latin1') === 'arcs') {
				const list = bytes.indexOf(OPEN_LIST, end);
				return list < 0 ? undefined : list;
			}
			at = end;
		}
	}
	return undefined;
}

function endOfText(bytes: Uint8Array, quote: number): number {
	let end = quote + 1;
	while (end < bytes.length && bytes[end] !== QUOTE) end += bytes[end] === BACKSLASH ? 2 : 1;
	return end;
}

/** Digits, sign, decimal point, exponent. */
const isNumberByte = (byte: number): boolean =>
	(byte >= 48 && byte <= 57) || byte === 45 || byte === 46 || byte === 43 || byte === 101 || byte === 69;

function readNumber(bytes: Uint8Array, from: number, to: number): number {
	const negative = bytes[from] === 45;
	let value = 0;
	for (let at = negative ? from + 1 : from; at < to; at++) {
		const digit = bytes[at] - 48;
		if (digit < 0 || digit > 9) return Number(Buffer.from(bytes.subarray(from, to)).toString('latin1'));
		value = value * 10 + digit;
	}
	return negative ? -value : value;
}
