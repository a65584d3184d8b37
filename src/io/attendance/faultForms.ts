/** Longer words are compared whole: nobody writes them, and their forms would be many. */
const LONGEST_WORD = 40;

/**
 * The forms under which a word is found again with one typing fault: itself, and itself without any one letter but
 * the first. Two words with one letter too many, missing, replaced or exchanged behind the same first letter share
 * one of them; words that share one need not be one fault apart.
 */
export function faultForms(word: string): ReadonlySet<string> {
	const forms = new Set([word]);
	if (word.length > LONGEST_WORD) return forms;
	for (let at = 1; at < word.length; at++) forms.add(word.slice(0, at) + word.slice(at + 1));
	return forms;
}
