import type { Locale } from '../locale.ts';
import { coveringEn } from './covering.en.ts';
import { coveringFr, type CoveringTexts } from './covering.fr.ts';

/** Texts of Couverture beyond its first paint, by language; loaded with what shows them. */
export const COVERING_TEXTS: Readonly<Record<Locale, CoveringTexts>> = { fr: coveringFr, en: coveringEn };
