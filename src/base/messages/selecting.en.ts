import type { Messages } from './interface.fr.ts';

export const selectingEn: Messages['selecting'] = {};
