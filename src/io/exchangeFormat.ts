/** How the file of a proposal between two CPTS says what it is. */
export const EXCHANGE_FORMAT = 'maillage-exchange';
export const EXCHANGE_VERSION = 1;

/** Whether parsed JSON says of itself that it is such a file; whether it can be read is another question. */
export const isExchange = (content: unknown): boolean =>
	typeof content === 'object' &&
	content !== null &&
	Object.hasOwn(content, 'format') &&
	(content as { readonly format: unknown }).format === EXCHANGE_FORMAT;
