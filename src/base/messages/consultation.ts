import type { Locale } from '../locale.ts';
import { consultationEn } from './consultation.en.ts';
import { consultationFr, type ConsultationTexts } from './consultation.fr.ts';

/** Texts of the consultation of professionals by language; loaded with what shows them. */
export const CONSULTATION_TEXTS: Readonly<Record<Locale, ConsultationTexts>> = {
	fr: consultationFr,
	en: consultationEn,
};
