import type { Locale } from '../locale.ts';
import { publishingEn } from './publishing.en.ts';
import { publishingFr, type PublishingTexts } from './publishing.fr.ts';

/** Texts of publishing and sharing by language; they come with their dialogs. */
export const PUBLISHING_TEXTS: Readonly<Record<Locale, PublishingTexts>> = {
	fr: publishingFr,
	en: publishingEn,
};
