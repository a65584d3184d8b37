import type { SpecialtySpelling } from './flowSpecialties.ts';

const SLOTS = 1024;

/** Spellings of specialties by their bytes, so that a row of a known one makes no text. */
export class SpecialtyBytes {
	readonly #bytes: (Uint8Array | undefined)[] = new Array<undefined>(SLOTS);
	readonly #spelling: (SpecialtySpelling | undefined)[] = new Array<undefined>(SLOTS);

	/** The spelling that stands in bytes `start` to `end`, undefined where it must be looked up. */
	find(bytes: Uint8Array, start: number, end: number): SpecialtySpelling | undefined {
		const slot = slotOf(bytes, start, end);
		const known = this.#bytes[slot];
		if (known?.length !== end - start) return undefined;
		for (let at = 0; at < known.length; at++) if (known[at] !== bytes[start + at]) return undefined;
		return this.#spelling[slot];
	}

	remember(bytes: Uint8Array, start: number, end: number, spelling: SpecialtySpelling): void {
		const slot = slotOf(bytes, start, end);
		this.#bytes[slot] = bytes.slice(start, end);
		this.#spelling[slot] = spelling;
	}
}

/** FNV-1a of the bytes. */
function slotOf(bytes: Uint8Array, start: number, end: number): number {
	let hash = 0x811c9dc5;
	for (let at = start; at < end; at++) hash = Math.imul(hash ^ bytes[at], 0x01000193);
	return (hash ^ (hash >>> 16)) & (SLOTS - 1);
}
