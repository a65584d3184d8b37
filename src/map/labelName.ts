/** Longest name that a label of the map writes, three lines of it. */
const MOST_CHARACTERS = 36;
const ELLIPSIS = '…';

/**
 * A territory's name as its label: without the word CPTS that all of them may begin with, and cut between words where
 * it is long. The whole name is in lists and cards.
 */
export function labelName(name: string): string {
	const short = name.replace(/^cpts\s+(?:(?:de la|du|des|de|d['’])\s*)?(?=\S)/iu, '').trim() || name.trim();
	const characters = [...short];
	if (characters.length <= MOST_CHARACTERS) return short;
	const cut = characters.slice(0, MOST_CHARACTERS - 1).join('');
	const words = cut.replace(/[\s,;:–-]+\S*$/u, '');
	return `${(words.length > MOST_CHARACTERS / 2 ? words : cut).trimEnd()}${ELLIPSIS}`;
}
