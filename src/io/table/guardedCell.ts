/**
 * Texts that a spreadsheet would run as a formula when it opens a CSV begin with = + - @ or their wide forms. Written
 * with an apostrophe before them they are shown as they are. A text that has apostrophes before such a character
 * already gets one more, so that taking one away always gives the text back.
 */
const FORMULA_LIKE = /^'*[=+\-@\t\r＝＋－＠]/;
const GUARDED = /^'+[=+\-@\t\r＝＋－＠]/;

/** A text that no spreadsheet runs. */
export const guardedCell = (text: string): string => (FORMULA_LIKE.test(text) ? `'${text}` : text);

/** The text that was guarded; other texts stay as they are. Also reads ="01001", which Excel shows as 01001. */
export const unguardedCell = (text: string): string => {
	if (GUARDED.test(text)) return text.slice(1);
	const quoted = /^="([^"]*)"$/.exec(text);
	return quoted ? quoted[1] : text;
};
