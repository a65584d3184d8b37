import type { Locale } from '../locale.ts';
import { communeTableEn } from './communeTable.en.ts';
import { communeTableFr, type CommuneTableTexts } from './communeTable.fr.ts';

/** Texts of the table of communes by language; loaded with it. */
export const COMMUNE_TABLE_TEXTS: Readonly<Record<Locale, CommuneTableTexts>> = {
	fr: communeTableFr,
	en: communeTableEn,
};
