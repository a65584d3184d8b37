import type { Messages } from './interface.fr.ts';

export const scenariosEn: Messages['scenarios'] = {};
