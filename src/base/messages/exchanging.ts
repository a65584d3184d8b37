import type { Locale } from '../locale.ts';
import { exchangeEn } from './exchange.en.ts';
import { exchangeFr, type ExchangeTexts } from './exchange.fr.ts';

export type { ExchangeTexts };

/** Texts of proposals between two CPTS by language. */
export const EXCHANGE_TEXTS: Readonly<Record<Locale, ExchangeTexts>> = { fr: exchangeFr, en: exchangeEn };
