import { EXCHANGE_TEXTS } from '../base/messages/exchanging.ts';
import { today } from '../base/today.ts';
import { writeExchangeFile } from '../io/exchangeFile.ts';
import { answerExchange } from '../model/exchange.ts';
import { exchangeCommunes } from '../model/operations/exchangeCommunes.ts';
import type { ExchangeReview } from '../state/exchangeReview.svelte.ts';
import type { Needs } from './context.ts';
import { downloadBlob } from './download.ts';
import { exchangeFileName } from './exchangeFileName.ts';

type Context = Needs<'locale' | 'plan' | 'storage' | 'tool'>;

/** What is missing, by field; a field that is right is absent. */
export interface AnswerFaults {
	readonly moves?: string;
	readonly role?: string;
}

/**
 * Answers the opened proposal: hands the answer out as a file and, where asked to, carries the accepted moves out before
 * as one step of the history. Returns what is missing; nothing is done then.
 */
export function answerProposal(context: Context, review: ExchangeReview, applies: boolean): AnswerFaults {
	const { locale, tool } = context;
	const texts = EXCHANGE_TEXTS[locale.locale];
	const { exchange, undecided, answers } = review;
	const faults = {
		...(undecided > 0 && { moves: texts.review.undecided(undecided, locale.format.integer(undecided)) }),
		...(!answers.role.trim() && { role: texts.roleNeeded }),
	};
	if (!exchange || review.isAnswer || review.isLookingUp || Object.keys(faults).length > 0) return faults;
	const date = today();
	const answer = answerExchange(exchange, review.verdicts(), {
		date,
		role: answers.role,
		remark: answers.remark,
	});
	const text = writeExchangeFile(answer);
	const applied = applies ? applyAccepted(context, review) : '';
	const name = exchangeFileName([texts.file, exchange.to.name, exchange.from.name, date]);
	downloadBlob(name, new Blob([text], { type: 'application/json' }));
	const step = applied ? context.plan.lastStep : undefined;
	tool.tell([applied, texts.review.answeredFile(name)].filter(Boolean).join(' · '), step);
	return faults;
}

/** Carries the accepted moves of an answer out, as one step of the history. */
export function applyAnswer(context: Context, review: ExchangeReview): void {
	const applied = applyAccepted(context, review);
	if (applied) context.tool.tell(applied, context.plan.lastStep);
}

/** What was done, in words; '' where there was nothing to do. */
function applyAccepted({ locale, plan, storage }: Context, review: ExchangeReview): string {
	const { a, b, accepted } = review;
	if (!plan.current || !a || !b || accepted.length === 0 || !storage.canWrite) return '';
	const communes = accepted.flatMap(({ code, now, move }) =>
		now === undefined ? [] : [{ code, now, wanted: move.wanted }],
	);
	plan.perform(exchangeCommunes(plan.current, { a: a.id, b: b.id }, communes));
	return EXCHANGE_TEXTS[locale.locale].review.appliedNotice(locale.format.integer(communes.length));
}
