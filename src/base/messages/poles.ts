import type { Locale } from '../locale.ts';
import { polesEn } from './poles.en.ts';
import { polesFr, type PolesTexts } from './poles.fr.ts';

export type { PolesTexts };

/** Texts of Pôles by language; loaded with the view. */
export const POLES_TEXTS: Readonly<Record<Locale, PolesTexts>> = { fr: polesFr, en: polesEn };
