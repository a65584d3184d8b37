import { CONSULTATION_TEXTS } from '../../../base/messages/consultation.ts';
import type { Consultation } from '../../../model/consultation.ts';
import { consultationTotal } from '../../../state/consultationProgress.ts';
import type { LocaleState } from '../../../state/locale.svelte.ts';

/** How far a consultation is, in a sentence. */
export function progressText(consultation: Consultation, { locale, format }: LocaleState): string {
	const { panel } = CONSULTATION_TEXTS[locale];
	const { answers, asked, rate } = consultationTotal(consultation);
	if (Number.isNaN(asked)) return panel.progressUnknown(format.integer(answers));
	if (answers > asked) return panel.moreThanAsked(format.integer(answers), format.integer(asked));
	return panel.progress(format.integer(answers), format.integer(asked), format.percent(rate));
}
