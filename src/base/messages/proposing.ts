import type { Locale } from '../locale.ts';
import { proposingEn } from './proposing.en.ts';
import { proposingFr, type ProposingTexts } from './proposing.fr.ts';

export type { ProposingTexts };

/** Texts of territories proposed from flows, by language; loaded with their panel. */
export const PROPOSING_TEXTS: Readonly<Record<Locale, ProposingTexts>> = { fr: proposingFr, en: proposingEn };
