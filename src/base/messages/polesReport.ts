import type { Locale } from '../locale.ts';
import { polesReportEn } from './polesReport.en.ts';
import { polesReportFr, type PolesReportTexts } from './polesReport.fr.ts';

/** Texts of the printed report on poles, by language; loaded with it. */
export const POLES_REPORT_TEXTS: Readonly<Record<Locale, PolesReportTexts>> = {
	fr: polesReportFr,
	en: polesReportEn,
};
