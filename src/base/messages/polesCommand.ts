import type { Locale } from '../locale.ts';
import { polesCommandEn } from './polesCommand.en.ts';
import { polesCommandFr, type PolesCommandTexts } from './polesCommand.fr.ts';

/** Texts of `poles` by language; of the command line alone. */
export const POLES_COMMAND_TEXTS: Readonly<Record<Locale, PolesCommandTexts>> = {
	fr: polesCommandFr,
	en: polesCommandEn,
};
