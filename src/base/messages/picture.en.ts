import type { Messages } from './interface.fr.ts';

export const pictureEn: Messages['picture'] = {};
