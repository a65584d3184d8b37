import type { Locale } from '../locale.ts';
import { methodPageEn } from './methodPage.en.ts';
import { methodPageFr, type MethodPageTexts } from './methodPage.fr.ts';

/** Texts of the page Méthode et sources by language; loaded with it. */
export const METHOD_PAGE_TEXTS: Readonly<Record<Locale, MethodPageTexts>> = {
	fr: methodPageFr,
	en: methodPageEn,
};
