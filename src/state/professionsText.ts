import { CONSULTATION_TEXTS } from '../base/messages/consultation.ts';
import type { Locale } from '../base/locale.ts';

/** Professions of a group of answers in words; `codes` as `AnswerFacts` has them, joined by '+'. */
export function professionsText(codes: string, locale: Locale): string {
	const names: Readonly<Record<string, string>> = CONSULTATION_TEXTS[locale].professions;
	return codes
		.split('+')
		.map((code) => names[code] ?? code)
		.join(', ');
}
