import type { Writing } from './writing.ts';

/** 'Motif : …', with the space that French sets before a colon. */
export const labelled = (label: string, text: string, { locale }: Pick<Writing, 'locale'>): string =>
	`${label}${locale === 'fr' ? '\u202f' : ''}: ${text}`;
