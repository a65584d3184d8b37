import type { Locale } from '../locale.ts';
import { territoryFileEn } from './territoryFile.en.ts';
import { territoryFileFr, type TerritoryFileTexts } from './territoryFile.fr.ts';

/** Texts of the file of a territory by language; loaded with its sheet. */
export const TERRITORY_FILE_TEXTS: Readonly<Record<Locale, TerritoryFileTexts>> = {
	fr: territoryFileFr,
	en: territoryFileEn,
};
