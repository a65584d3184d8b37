import type { Change } from '../change.ts';
import { consultationIn } from '../consultation.ts';
import type { Plan } from '../plan.ts';

/** Removes one answer, as its author may ask. Throws where the consultation has no such answer. */
export function removeAnswer(plan: Plan, id: string, answer: string): Change {
	const position = consultationIn(plan, id)?.answers.findIndex((one) => one.id === answer) ?? -1;
	if (position < 0) throw new Error(`removeAnswer: no answer ${answer} in ${id}`);
	return { kind: 'remove-answers', id, position, count: 1 };
}
