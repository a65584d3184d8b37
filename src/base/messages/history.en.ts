import type { Messages } from './interface.fr.ts';

export const historyEn: Messages['history'] = {};
