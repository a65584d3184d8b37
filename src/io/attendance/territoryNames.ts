import { faultForms } from './faultForms.ts';
import { nearness, type Nearness } from './sameStructure.ts';
import { structureName } from './structureName.ts';

export interface NamedTerritory {
	readonly id: string;
	readonly name: string;
}

const RANK = { same: 0, mistyped: 1, near: 2, apart: 3 } as const satisfies Record<Nearness, number>;

/** The names of the territories of a plan, taken apart once, and found by their words. */
export class TerritoryNames {
	readonly #names: readonly { readonly id: string; readonly spellings: readonly (readonly string[])[] }[];
	readonly #known: ReadonlySet<string>;
	/** Places in `#names` by form of a word, and by all letters of a spelling ('=…'). */
	readonly #byForm = new Map<string, Set<number>>();

	constructor(territories: readonly NamedTerritory[]) {
		this.#names = territories.map(({ id, name }) => ({ id, spellings: spellingsOf(name) }));
		this.#known = new Set(this.#names.flatMap(({ spellings }) => spellings.flat()));
		this.#names.forEach(({ spellings }, at) => {
			for (const words of spellings)
				for (const form of formsOf(words)) {
					const places = this.#byForm.get(form);
					if (places) places.add(at);
					else this.#byForm.set(form, new Set([at]));
				}
		});
	}

	/** Territories that some words may mean, the nearest first, among equals in the plan's order. */
	nearest(words: readonly string[]): { readonly id: string; readonly nearness: Nearness }[] {
		const places = new Set<number>();
		for (const form of formsOf(words)) for (const at of this.#byForm.get(form) ?? []) places.add(at);
		return [...places]
			.toSorted((a, b) => a - b)
			.map((at) => {
				const { id, spellings } = this.#names[at];
				const found = spellings.map((own) => nearness(words, own, (word) => this.#known.has(word)));
				return { id, nearness: found.toSorted((a, b) => RANK[a] - RANK[b])[0] };
			})
			.filter((candidate) => candidate.nearness !== 'apart')
			.toSorted((a, b) => RANK[a.nearness] - RANK[b.nearness]);
	}
}

/** Names that are not apart share one of these. */
function* formsOf(words: readonly string[]): Generator<string> {
	yield `=${words.join('')}`;
	for (const word of words) yield* faultForms(word);
}

/** The words of a territory's name: whole, and each side of its brackets: 'Rabelaisie (Chinonais)' has three. */
function spellingsOf(name: string): readonly (readonly string[])[] {
	const [, before = '', within = ''] = /^([^(]*)\(([^)]*)\)/.exec(name) ?? [];
	return [name, before, within].map((text) => structureName(text).words).filter((words) => words.length > 0);
}
