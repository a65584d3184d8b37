import type { Locale } from '../locale.ts';
import { frontierPapersEn } from './frontierPapers.en.ts';
import { frontierPapersFr, type FrontierPapersTexts } from './frontierPapers.fr.ts';

/** Texts of the papers of Frontières and of their dialog, by language; loaded with them. */
export const FRONTIER_PAPERS_TEXTS: Readonly<Record<Locale, FrontierPapersTexts>> = {
	fr: frontierPapersFr,
	en: frontierPapersEn,
};
