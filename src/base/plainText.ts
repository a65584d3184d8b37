/** The longest name in hyphens; ids have 81 characters at most, which leaves room for a number behind it. */
const LONGEST_HYPHENED = 60;

/** Small letters without accents and ligatures: 'Cœur d’Île' → 'coeur d’ile'. */
export const plainLetters = (text: string): string =>
	text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae');

/** What two spellings of a name have in common: plain letters and digits, one space between words. */
export const plainWords = (text: string): string =>
	plainLetters(text)
		.replace(/[^a-z0-9]+/g, ' ')
		.trim();

/** A name as ids and files carry it: plain letters, digits and hyphens between them, 60 characters at most. */
export const hyphened = (name: string): string =>
	plainLetters(name)
		.replace(/[^a-z0-9]+/g, '-')
		.slice(0, LONGEST_HYPHENED)
		.replace(/^-|-$/g, '');
