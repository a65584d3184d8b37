import { countAnswers, type AnswerCounts, type AskedCount } from '../analysis/answerCounts.ts';
import { publishableGroups } from '../analysis/publishableAnswers.ts';
import { consultationOn, type Consultation } from '../model/consultation.ts';
import type { AnswerFacts } from '../model/frontier.ts';
import type { Plan } from '../model/plan.ts';

/** What professionals of a commune answered about two sides, exactly: for the screen, never for what leaves. */
export interface SheetAnswers {
	readonly consultation: Consultation;
	/** Towards side a, then side b where there is one. */
	readonly counts: AnswerCounts;
}

/** The answers of the consultation that speaks of a commune between two sides; undefined where none does. */
export function sheetAnswers(
	plan: Pick<Plan, 'consultations'>,
	commune: string,
	sides: readonly string[],
): SheetAnswers | undefined {
	const consultation = consultationOn(plan, commune, sides);
	return consultation && { consultation, counts: countAnswers(consultation, sides, new Set([commune])) };
}

/** The exact counts as a decision keeps them with its facts, which are never published. */
export const answerFacts = ({ counts }: SheetAnswers): AnswerFacts[] =>
	counts.professions.map((one) => ({ profession: one.profession, ...factsOf(one) }));

/** The counts as a printed sheet may show them: groups of six answers or more of this commune, else none. */
export const publishableFacts = (
	{ consultation }: SheetAnswers,
	commune: string,
	sides: readonly string[],
): AnswerFacts[] =>
	publishableGroups(consultation, sides)
		.filter(({ communes }) => communes.length === 1 && communes[0] === commune)
		.map((group) => ({ profession: group.professions.join('+'), ...factsOf(group) }));

const factsOf = ({
	towards: [a = 0, b = 0],
	neither,
	elsewhere,
	asked,
}: AskedCount): Omit<AnswerFacts, 'profession'> => ({
	// prettier-ignore
	a,
	b,
	neither,
	...(elsewhere > 0 && { elsewhere }),
	...(!Number.isNaN(asked) && { asked }),
});
