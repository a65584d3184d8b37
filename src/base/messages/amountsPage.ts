import type { Locale } from '../locale.ts';
import { amountsPageEn } from './amountsPage.en.ts';
import { amountsPageFr, type AmountsPageTexts } from './amountsPage.fr.ts';

/** Texts of the page of amounts by language; loaded with it. */
export const AMOUNTS_PAGE_TEXTS: Readonly<Record<Locale, AmountsPageTexts>> = {
	fr: amountsPageFr,
	en: amountsPageEn,
};
