import type { PublishedFile } from './order.ts';

/** A published file that is text, in UTF-8. */
export const textFile = (path: string, text: string): PublishedFile => ({
	path,
	bytes: new TextEncoder().encode(text),
});
