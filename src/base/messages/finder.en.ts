import type { Messages } from './interface.fr.ts';

export const finderEn: Messages['finder'] = {};
