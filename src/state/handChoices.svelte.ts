import { readRulings, writeRulings, type PoleRulings } from './poleRulings.ts';

/** What the user chose by hand, as the browser keeps it or, where it does not, as long as the page lasts. */
export class HandChoices {
	/** Those that were changed since the page opened, by key; the others are read where the browser keeps them. */
	#changed = $state.raw<Readonly<Record<string, PoleRulings>>>({});

	/** `key`: extent, plan, flows and specialty. */
	of(key: string): PoleRulings {
		return this.#changed[key] ?? readRulings(key);
	}

	/** False: not kept for later. */
	put(key: string, rulings: PoleRulings): boolean {
		this.#changed = { ...this.#changed, [key]: rulings };
		return writeRulings(key, rulings);
	}
}
