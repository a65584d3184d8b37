import { plainName } from '../plainName.ts';

/**
 * A text as every format can hold it, on one line: control characters and line ends become a space, halves of
 * characters and code points that are none become U+FFFD.
 */
export const fileText = (text: string): string =>
	text
		.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
		.replace(/[\p{Cs}\ufffe\uffff]/gu, '\ufffd')
		.trim();

/** The name of a territory as a file carries it and our own import reads it: without characters that are not seen. */
export const nameText = (name: string): string => fileText(plainName(name));

/**
 * Names as a file carries them, each once: what reads alike gets a number behind it. A name of which nothing is seen
 * becomes the word given.
 */
export function uniqueNames(names: readonly string[], nameless: string): string[] {
	const taken = new Set<string>();
	return names.map((given) => {
		const name = nameText(given) || nameless;
		let unique = name;
		for (let number = 2; taken.has(unique); number++) unique = `${name} (${number})`;
		taken.add(unique);
		return unique;
	});
}
