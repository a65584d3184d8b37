import type { Locale } from '../locale.ts';
import { flowCommandEn } from './flowCommand.en.ts';
import { flowCommandFr, type FlowCommandTexts } from './flowCommand.fr.ts';

/** Texts of the commands about flows by language; of the command line alone. */
export const FLOW_COMMAND_TEXTS: Readonly<Record<Locale, FlowCommandTexts>> = {
	fr: flowCommandFr,
	en: flowCommandEn,
};
