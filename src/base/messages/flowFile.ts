import type { Locale } from '../locale.ts';
import { flowFileEn } from './flowFile.en.ts';
import { flowFileFr, type FlowFileTexts } from './flowFile.fr.ts';

/** Texts of the import of flows by language; loaded with what shows them. */
export const FLOW_FILE_TEXTS: Readonly<Record<Locale, FlowFileTexts>> = { fr: flowFileFr, en: flowFileEn };
