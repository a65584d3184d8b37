/** Name of the `<meta>` by which a page of a published folder knows that it is one. */
export const PUBLISHED_MARK = 'maillage-published';

/** A page of the app as it stands in a published folder. Throws on what has no head. */
export function markedPublished(html: string): string {
	if (!html.includes('<head>')) throw new Error('markedPublished: no head');
	return html.replace('<head>', `<head><meta name="${PUBLISHED_MARK}" content="1" />`);
}
