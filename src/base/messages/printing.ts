import type { Locale } from '../locale.ts';
import { printingEn } from './printing.en.ts';
import { printingFr, type PrintingTexts } from './printing.fr.ts';

/** Texts of printing by language. */
export const PRINTING_TEXTS: Readonly<Record<Locale, PrintingTexts>> = { fr: printingFr, en: printingEn };
