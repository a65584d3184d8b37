const ENTITIES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

/** A text inside HTML, between tags or in a quoted attribute; what HTML forbids becomes a space. */
export const escapedHtml = (text: string): string =>
	text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]+/gu, ' ').replace(/[&<>"']/g, (character) => ENTITIES[character]);

/** What is told of a page to those who link to it. */
export interface PageHead {
	readonly title: string;
	/** One or two sentences: search engines and messengers show them. */
	readonly description: string;
	/** Name of the file, for the canonical address. */
	readonly file: string;
	/** Way from the page to the root of the folder: './' or '../'. */
	readonly root: './' | '../';
}

/**
 * A whole page without script: nothing in it is loaded from elsewhere, and its only style is a file of the folder.
 * `body` is HTML already.
 */
export const page = ({ title, description, file, root }: PageHead, body: string): string => `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<title>${escapedHtml(title)}</title>
<meta name="description" content="${escapedHtml(description)}">
<meta property="og:type" content="website">
<meta property="og:locale" content="fr_FR">
<meta property="og:title" content="${escapedHtml(title)}">
<meta property="og:description" content="${escapedHtml(description)}">
<meta name="twitter:card" content="summary">
<link rel="canonical" href="${escapedHtml(file)}">
<link rel="icon" href="${root}icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${root}cpts/page.css">
</head>
<body>
${body}
</body>
</html>
`;
