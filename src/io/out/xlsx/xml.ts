export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const ENTITIES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
};

/** Characters that a cell holds in Excel. */
const LONGEST = 32_767;

/**
 * A text inside XML: what XML 1.0 forbids becomes a space. Workbooks read '_x0041_' as the character of that number,
 * so its first underscore is written as one.
 */
export const escapedXml = (text: string): string =>
	(text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text)
		.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, ' ')
		.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
		.replace(/[&<>"]/g, (character) => ENTITIES[character]);
