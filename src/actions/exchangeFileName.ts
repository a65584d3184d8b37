import { fileNameFrom } from './download.ts';

/** Ending of the files of proposals and answers. */
const EXCHANGE_ENDING = 'maillage-echange.json';

/** A file's name from its parts: 'giennois_est-cher_2026-01-05.maillage-echange.json'. */
export const exchangeFileName = (parts: readonly string[]): string => fileNameFrom(parts, EXCHANGE_ENDING);
