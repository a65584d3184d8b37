import { CONSULTATION_TEXTS } from '../base/messages/consultation.ts';
import { formatPartialDate } from '../base/partialDate.ts';
import { today } from '../base/today.ts';
import { answerReportFile } from '../io/consultation/answerReportFile.ts';
import type { AnswerReportRow, Refusal, Repair } from '../io/consultation/answerReport.ts';
import type { AnswerContext } from '../io/consultation/readAnswers.ts';
import { consultationIn, type Consultation, type NewAnswer } from '../model/consultation.ts';
import { addAnswers } from '../model/operations/addAnswers.ts';
import type { AnswersInfo } from '../work/importService.ts';
import { consultationNames } from './consultationFiles.ts';
import type { Needs } from './context.ts';
import { downloadBlob } from './download.ts';

export type { AnswersInfo };

/** What the rows of a file are read against. */
export function answerContext(
	{ plan }: Needs<'plan'>,
	{ opened, closed, channel, structures, communes, answers }: Consultation,
): AnswerContext {
	const named = plan.territories.map(({ id, name }) => ({ id, name }));
	return {
		head: { opened, ...(closed !== undefined && { closed }), channel },
		communes: communes.map(({ commune }) => commune),
		offered: structures.map((id) => named.find((one) => one.id === id) ?? { id, name: '' }),
		others: named.filter(({ id }) => !structures.includes(id)),
		kept: answers.map(({ commune, profession, ref, name }) => ({
			commune,
			profession,
			...(ref !== undefined && { ref }),
			...(name !== undefined && { name }),
		})),
		today: today(),
	};
}

/** Keeps answers that were read, as one step of the history. */
export function keepAnswers(
	{ locale, plan, tool }: Needs<'locale' | 'plan' | 'tool'>,
	id: string,
	answers: readonly NewAnswer[],
): void {
	const consultation = consultationIn(plan.current ?? {}, id);
	if (!plan.current || !consultation || answers.length === 0) return;
	plan.perform(addAnswers(plan.current, id, answers));
	const { kept } = CONSULTATION_TEXTS[locale.locale].importing;
	tool.notice = kept(locale.format.integer(answers.length), consultation.name);
}

/** Why a row was refused, or what was repaired, in words and with what to do. */
export function reasonText(
	context: Needs<'extent' | 'locale' | 'plan'>,
	{ rule, value }: { readonly rule: Refusal | Repair; readonly value: string },
): string {
	const { locale } = context.locale;
	const { reasons } = CONSULTATION_TEXTS[locale].importing;
	const names = consultationNames(context);
	switch (rule) {
		case 'commune-read':
			return reasons[rule](`${names.commune(value)} (${value})`);
		case 'structure-read':
			return reasons[rule](names.structure(value));
		case 'date-set':
			return reasons[rule](formatPartialDate(value, locale));
		default:
			return reasons[rule](value);
	}
}

/** Hands the report of an import out as a CSV. `stem`: name of the file that was read, without its ending. */
export function saveAnswerReport(
	context: Needs<'extent' | 'locale' | 'plan'>,
	rows: readonly AnswerReportRow[],
	stem: string,
): void {
	const { importing } = CONSULTATION_TEXTS[context.locale.locale];
	const text = answerReportFile(rows, {
		headings: importing.reportHeadings,
		outcomes: importing.outcomes,
		reasonText: (rule, value) => reasonText(context, { rule, value }),
	});
	downloadBlob(importing.reportName(stem), new Blob([text], { type: 'text/csv' }));
}
