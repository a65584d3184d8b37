import type { Locale } from './locale.ts';

/** Names in a row. Semicolons part them: the name of a territory often has commas of its own ('Jargeau, Traînou, Sandillon'). */
export const listNames = (names: readonly string[], locale: Locale): string =>
	names.join(locale === 'fr' ? '\u202f; ' : '; ');
