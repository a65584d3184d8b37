import type { Locale } from '../locale.ts';
import { followUpEn } from './followUp.en.ts';
import { followUpFr, type FollowUpTexts } from './followUp.fr.ts';

/** Texts of Suivi by language; loaded with its panel. */
export const FOLLOW_UP_TEXTS: Readonly<Record<Locale, FollowUpTexts>> = { fr: followUpFr, en: followUpEn };
