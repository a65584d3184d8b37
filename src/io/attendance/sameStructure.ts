import { isOneFaultApart } from '../resolve/typingFault.ts';

/** How near the words of two names are; 'same' and 'mistyped' pass for one structure, 'near' is a matter to ask. */
export type Nearness = 'same' | 'mistyped' | 'near' | 'apart';

/** A word shorter than this says too little to be one with a fault. */
const SHORTEST_WORD = 5;
/** Words that many names share: alone they bring no two of them near. */
const COMMON = new Set(
	'nord sud est ouest centre val vallee pays grand grande grands petit sante agglo agglomeration metropole bassin cote littoral saint sainte loire territoire ville departement communes commune rive'.split(
		' ',
	),
);

/**
 * Compares names by their sorted words, so that 'Nord Essonne Hygie' is 'Hygie Nord Essonne'. One typing fault in
 * one word of five letters or more, first letter kept, is forgiven where `isKnown` does not know the faulty word as
 * another name's.
 */
export function nearness(
	a: readonly string[],
	b: readonly string[],
	isKnown: (word: string) => boolean,
): Nearness {
	if (a.length === 0 || b.length === 0) return 'apart';
	const left = a.filter((word) => !b.includes(word));
	const right = b.filter((word) => !a.includes(word));
	if (left.length === 0 && right.length === 0) return a.length === b.length ? 'same' : 'near';
	if (a.join('') === b.join('')) return 'same';
	if (left.length === 1 && right.length === 1 && a.length === b.length && isFault(left[0], right[0]))
		return isKnown(left[0]) ? 'near' : 'mistyped';
	const common = a.filter((word) => b.includes(word));
	const telling = common.some((word) => !COMMON.has(word) && word.length > 2);
	const faulty = left.some((word) => !COMMON.has(word) && right.some((other) => isFault(word, other)));
	return telling || faulty ? 'near' : 'apart';
}

/** False for words that are too short, and for numbers: a letter more or less is another one then. */
export const canBeFaulty = (word: string): boolean =>
	word.length >= SHORTEST_WORD - 1 && !/\p{N}/u.test(word);

const isFault = (a: string, b: string): boolean =>
	canBeFaulty(a) &&
	canBeFaulty(b) &&
	Math.max(a.length, b.length) >= SHORTEST_WORD &&
	a[0] === b[0] &&
	isOneFaultApart(a, b);
