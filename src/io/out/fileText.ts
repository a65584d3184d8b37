/**
 * A text as every format can hold it, on one line: control characters and line ends become a space, halves of
 * characters and code points that are none become U+FFFD.
 */
export const fileText = (text: string): string =>
	text
		.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
		.replace(/[\p{Cs}\ufffe\uffff]/gu, '\ufffd')
		.trim();

/** Names as a file carries them, each once: what reads alike gets a number behind it. '' becomes the word given. */
export function uniqueNames(names: readonly string[], nameless: string): string[] {
	const taken = new Set<string>();
	return names.map((given) => {
		const name = fileText(given) || nameless;
		let unique = name;
		for (let number = 2; taken.has(unique); number++) unique = `${name} (${number})`;
		taken.add(unique);
		return unique;
	});
}
