import type { Messages } from './interface.fr.ts';

export const helpEn: Messages['help'] = {};
