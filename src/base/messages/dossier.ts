import type { Locale } from '../locale.ts';
import { dossierEn } from './dossier.en.ts';
import { dossierFr, type DossierTexts } from './dossier.fr.ts';

/** Texts of the printed dossier by language. */
export const DOSSIER_TEXTS: Readonly<Record<Locale, DossierTexts>> = { fr: dossierFr, en: dossierEn };
