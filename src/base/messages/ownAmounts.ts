import type { Locale } from '../locale.ts';
import { ownAmountsEn } from './ownAmounts.en.ts';
import { ownAmountsFr, type OwnAmountsTexts } from './ownAmounts.fr.ts';

/** Words of amounts that a user filled in, by language; loaded with what shows amounts. */
export const OWN_AMOUNTS_TEXTS: Readonly<Record<Locale, OwnAmountsTexts>> = {
	fr: ownAmountsFr,
	en: ownAmountsEn,
};
