import type { Change } from '../change.ts';
import { consultationIn, type NewAnswer } from '../consultation.ts';
import type { Plan } from '../plan.ts';

/** Adds answers behind those that a consultation has, as one change. Throws on an unknown consultation. */
export function addAnswers(plan: Plan, id: string, answers: readonly NewAnswer[]): Change {
	const consultation = consultationIn(plan, id);
	if (!consultation) throw new Error(`addAnswers: no consultation ${id}`);
	const known = consultation.answers.map((answer) => Number(/^r-(\d{1,9})$/.exec(answer.id)?.[1] ?? 0));
	const last = known.reduce((most, number) => Math.max(most, number), 0);
	return {
		kind: 'insert-answers',
		id,
		position: consultation.answers.length,
		answers: answers.map((answer, index) => ({ id: `r-${last + index + 1}`, ...answer })),
	};
}
