import type { Locale } from '../locale.ts';
import { timeEn } from './time.en.ts';
import { timeFr, type TimeTexts } from './time.fr.ts';

/** Texts of the life of the territories by language; loaded with its tray. */
export const TIME_TEXTS: Readonly<Record<Locale, TimeTexts>> = { fr: timeFr, en: timeEn };
