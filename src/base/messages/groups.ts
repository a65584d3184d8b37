import type { Locale } from '../locale.ts';
import { groupsEn } from './groups.en.ts';
import { groupsFr, type GroupsTexts } from './groups.fr.ts';

/** Texts of the interCPTS by language; loaded with what shows them. */
export const GROUPS_TEXTS: Readonly<Record<Locale, GroupsTexts>> = {
	fr: groupsFr,
	en: groupsEn,
};
