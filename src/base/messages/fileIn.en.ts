import type { Messages } from './interface.fr.ts';

export const fileInEn: Messages['fileIn'] = {};
