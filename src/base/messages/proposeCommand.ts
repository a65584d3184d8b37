import type { Locale } from '../locale.ts';
import { proposeCommandEn } from './proposeCommand.en.ts';
import { proposeCommandFr, type ProposeCommandTexts } from './proposeCommand.fr.ts';

/** Texts of `propose` by language; of the command line alone. */
export const PROPOSE_COMMAND_TEXTS: Readonly<Record<Locale, ProposeCommandTexts>> = {
	fr: proposeCommandFr,
	en: proposeCommandEn,
};
