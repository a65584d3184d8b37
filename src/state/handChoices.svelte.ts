import type { Scale, ScaleOverrules } from '../analysis/flows/specialtyScale.ts';
import { readRulings, ruled, scaled, writeRulings, type PoleRulings } from './poleRulings.ts';

/** For what choices are kept: extent, plan and flows, then the specialty. */
export interface ChoiceKey {
	readonly flows: string;
	readonly specialty: string;
}

/** What the user chose by hand, as the browser keeps it or, where it does not, as long as the page lasts. */
export class HandChoices {
	readonly #keyOf: () => ChoiceKey;
	/** Those that were changed since the page opened, by key; the others are read where the browser keeps them. */
	#changed = $state.raw<Readonly<Record<string, PoleRulings>>>({});
	/** Of the specialty in use. */
	readonly rulings = $derived.by(() => this.#of(this.#keyOf().specialty));

	constructor(keyOf: () => ChoiceKey) {
		this.#keyOf = keyOf;
	}

	/** Scales by hand of some specialties of the flows in use. */
	scalesOf(specialties: readonly string[]): Map<string, ScaleOverrules> {
		return new Map(specialties.map((name) => [name, this.#of(name).scales]));
	}

	/** Keeps a place as a pole, leaves it out, or gives it back to the computation; false: not kept for later. */
	rule(code: string, as: 'keep' | 'drop' | undefined): boolean {
		return this.#put(ruled(this.rulings, code, as));
	}

	/** Says of which scale the specialty is in some départements; undefined: the rule says. False: not kept for later. */
	scale(departements: readonly string[], as: Scale | undefined): boolean {
		return this.#put(scaled(this.rulings, departements, as));
	}

	#of(specialty: string): PoleRulings {
		const key = `${this.#keyOf().flows}/${specialty}`;
		return this.#changed[key] ?? readRulings(key);
	}

	#put(rulings: PoleRulings): boolean {
		const { flows, specialty } = this.#keyOf();
		const key = `${flows}/${specialty}`;
		this.#changed = { ...this.#changed, [key]: rulings };
		return writeRulings(key, rulings);
	}
}
