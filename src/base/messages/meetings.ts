import type { Locale } from '../locale.ts';
import { meetingsEn } from './meetings.en.ts';
import { meetingsFr, type MeetingTexts } from './meetings.fr.ts';

/** Texts of meetings of several territories by language; loaded with their tab. */
export const MEETING_TEXTS: Readonly<Record<Locale, MeetingTexts>> = { fr: meetingsFr, en: meetingsEn };
