import type { Locale } from '../locale.ts';
import { zoningsEn } from './zonings.en.ts';
import { zoningsFr, type ZoningsTexts } from './zonings.fr.ts';

export type { ZoningsTexts };

/** Texts of the comparison of two zonings, by language; loaded with its panel. */
export const ZONINGS_TEXTS: Readonly<Record<Locale, ZoningsTexts>> = { fr: zoningsFr, en: zoningsEn };
