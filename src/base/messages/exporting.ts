import type { Locale } from '../locale.ts';
import { exportingEn } from './exporting.en.ts';
import { exportingFr, type ExportingTexts } from './exporting.fr.ts';

/** Texts of the export dialog by language; they come with it. */
export const EXPORTING_TEXTS: Readonly<Record<Locale, ExportingTexts>> = { fr: exportingFr, en: exportingEn };
