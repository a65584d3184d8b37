import { fr, type Messages } from './interface.fr.ts';
export const en: Messages = fr;
