import { ReadFault } from '../incoming/readFault.ts';
import { fullCode } from '../resolve/communeCode.ts';
import { foldName } from '../resolve/nameKey.ts';
import type { How, Resolver } from '../resolve/resolver.ts';

/** What the text of a place comes down to. */
export const PLACE_KINDS = ['commune', 'abroad', 'unknown', 'ambiguous', 'missing', 'total'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** One place as the file writes it. */
export interface FlowPlace {
	readonly text: string;
	readonly kind: PlaceKind;
	/** INSEE code (COG 2026), '' for none. */
	readonly code: string;
	readonly how: How | null;
	readonly candidates: readonly string[];
	/** Row where it first stood. */
	readonly firstRow: number;
}

/** Places that a file can name: two of them make one key of 32 bits. */
const MOST_PLACES = 65_536;
const SLOTS = 1 << 17;
const ABROAD_NAMES =
	/^(etr|etranger|a l etranger|hors france|hors de france|abroad|foreign|pays etranger|monaco|belgique|suisse|luxembourg|allemagne|espagne|italie|andorre)$/;
const UNKNOWN_NAMES = /^(inconnue?|nr|nd|non renseignee?|indeterminee?|unknown|autres?|z+|x+|nan|null|na)$/;
const TOTAL_NAMES = /^(total|totaux|total general|grand total|ensemble|somme|sum|all|tous|toutes|marge)$/;

/** True for the words by which tables name a sum. */
export const isTotalName = (text: string): boolean =>
	TOTAL_NAMES.test(foldName(text)) || /^total\b/.test(foldName(text));

/**
 * The places of a file, numbered as they come, each resolved once. A code is known by its five characters without
 * making a text of it; '1001' and '01001' are one place.
 */
export class FlowPlaces {
	readonly #resolver: Resolver;
	readonly list: FlowPlace[] = [];
	/** Kept rows in which each place stands as residence, and as place of care. */
	readonly originRows = new Int32Array(MOST_PLACES);
	readonly careRows = new Int32Array(MOST_PLACES);
	/** Place of each kind's number in `PLACE_KINDS`. */
	readonly kinds = new Uint8Array(MOST_PLACES);
	readonly #byText = new Map<string, number>();
	readonly #slotKey = new Int32Array(SLOTS);
	readonly #slotPlace = new Int32Array(SLOTS);

	constructor(resolver: Resolver) {
		this.#resolver = resolver;
	}

	/** Number of the place whose five-character code has this key, or -1 where `idOf` must be asked. */
	known(key: number): number {
		let slot = Math.imul(key, 0x9e3779b1) >>> 15;
		for (; this.#slotKey[slot] !== 0; slot = (slot + 1) & (SLOTS - 1))
			if (this.#slotKey[slot] === key) return this.#slotPlace[slot];
		return -1;
	}

	/** Number of the place of a text. Throws a ReadFault where there are more than any file of communes has. */
	idOf(text: string, row: number): number {
		const trimmed = text.trim();
		const code = fullCode(trimmed, undefined) ?? trimmed;
		const id = this.#byText.get(code) ?? this.#add(trimmed, code, row);
		const key = keyOfText(trimmed);
		if (key !== 0) this.#remember(key, id);
		return id;
	}

	#add(text: string, code: string, firstRow: number): number {
		const id = this.list.length;
		if (id >= MOST_PLACES) throw new ReadFault({ rule: 'too-many-rows', row: firstRow });
		const place = { text, firstRow, ...this.#meaning(text, code) };
		this.list.push(place);
		this.kinds[id] = PLACE_KINDS.indexOf(place.kind);
		this.#byText.set(code, id);
		return id;
	}

	#meaning(text: string, code: string): Pick<FlowPlace, 'kind' | 'code' | 'how' | 'candidates'> {
		const none = { code: '', how: null, candidates: [] };
		if (text === '') return { kind: 'missing', ...none };
		if (/^99\d{0,3}$/.test(code) || /^(?!2[AB])[A-Z]{2}\d{3}$/.test(code)) return { kind: 'abroad', ...none };
		const found = this.#resolver.resolve(isCodeLike(text) ? { code: text } : { name: text });
		if (found.code !== null) return { kind: 'commune', code: found.code, how: found.how, candidates: [] };
		const folded = foldName(text);
		if (ABROAD_NAMES.test(folded)) return { kind: 'abroad', ...none };
		if (isTotalName(text)) return { kind: 'total', ...none };
		if (UNKNOWN_NAMES.test(folded)) return { kind: 'unknown', ...none };
		return {
			kind: found.problem === 'ambiguous' ? 'ambiguous' : 'unknown',
			...none,
			candidates: found.candidates,
		};
	}

	#remember(key: number, id: number): void {
		let slot = Math.imul(key, 0x9e3779b1) >>> 15;
		while (this.#slotKey[slot] !== 0) {
			if (this.#slotKey[slot] === key) return;
			slot = (slot + 1) & (SLOTS - 1);
		}
		this.#slotKey[slot] = key;
		this.#slotPlace[slot] = id;
	}
}

const isCodeLike = (text: string): boolean => /^[0-9A-Za-z]{2}?\d{1,4}(\.0+)?$/.test(text);

/** Six bits of each character of a five-character code of digits and capitals; 0 for other text. */
const keyOfText = (text: string): number => {
	if (!/^[0-9A-Z]{5}$/.test(text)) return 0;
	let key = 0;
	for (let at = 0; at < 5; at++) key = (key << 6) | (text.charCodeAt(at) - 47);
	return key;
};

/** As `keyOfText`, of bytes from `start` on; 0 where one of them is no digit or capital. */
export function keyOfBytes(bytes: Uint8Array, start: number): number {
	let key = 0;
	for (let at = start; at < start + 5; at++) {
		const byte = bytes[at];
		if ((byte < 48 || byte > 57) && (byte < 65 || byte > 90)) return 0;
		key = (key << 6) | (byte - 47);
	}
	return key;
}
