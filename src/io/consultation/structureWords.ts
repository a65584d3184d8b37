import { NEITHER } from '../../model/consultation.ts';
import { foldName } from '../resolve/nameKey.ts';
import { isMistyped } from '../resolve/typingFault.ts';

/** A territory that can be named. */
export interface NamedStructure {
	readonly id: string;
	readonly name: string;
}

/** What a cell names: a structure as it is written or repaired, none of them, nothing, or what cannot be told. */
export type NamedAs =
	| { readonly kind: 'structure'; readonly id: string; readonly isRepaired: boolean }
	| { readonly kind: 'empty' | 'unknown' | 'ambiguous' };

const NONE =
	/^(aucune?|ni l une ni l autre|aucune des (deux|structures)|ni|neither|none|nulle|sans preference|neutre)\b/;
/** Words before the name that say what it is. */
const BEFORE =
	/^(la |le )?(cpts|communaute professionnelle territoriale de sante) (du |de la |des |de l |de |d )?/;

/**
 * Reads names of structures as people write them: with or without 'CPTS', capitals, accents and hyphens as they come,
 * one letter mistyped in a word. `offered`, those of the sheet, may also be named by their letter, A for the first; one
 * whose name is not known any more has ''.
 * What fits several stays ambiguous.
 */
export function structureReader(
	offered: readonly NamedStructure[],
	others: readonly NamedStructure[],
): (cell: string) => NamedAs {
	const known = [...offered, ...others].map(({ id, name }) => ({ id, name, folded: bare(name) }));
	const words = new Set(known.flatMap(({ folded }) => folded.split(' ')));
	return (cell) => {
		const written = cell.trim();
		const folded = bare(written);
		if (written === '') return { kind: 'empty' };
		if (written === NEITHER) return { kind: 'structure', id: NEITHER, isRepaired: false };
		if (folded === '') return { kind: 'unknown' };
		const same = known.filter((one) => one.folded === folded);
		if (same.length > 0)
			return only(same.map(({ id }) => id), !same.some(({ name }) => name === written)); // prettier-ignore
		if (NONE.test(folded)) return { kind: 'structure', id: NEITHER, isRepaired: false };
		const letter = /^[a-z]$/.test(folded) ? offered[folded.charCodeAt(0) - 97] : undefined;
		if (letter) return { kind: 'structure', id: letter.id, isRepaired: true };
		const near = known.filter((one) => isMistyped(folded, one.folded, (word) => words.has(word)));
		return only(near.map(({ id }) => id), true); // prettier-ignore
	};
}

const LONGEST_NAME = 200;

const bare = (name: string): string => {
	const folded = foldName(name.slice(0, LONGEST_NAME));
	return folded.replace(BEFORE, '') || folded;
};

const only = (ids: readonly string[], isRepaired: boolean): NamedAs => {
	const [id, ...further] = new Set(ids);
	if (id === undefined) return { kind: 'unknown' };
	return further.length > 0 ? { kind: 'ambiguous' } : { kind: 'structure', id, isRepaired };
};
