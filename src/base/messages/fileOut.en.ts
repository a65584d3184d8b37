import type { Messages } from './interface.fr.ts';

export const fileOutEn: Messages['fileOut'] = {};
