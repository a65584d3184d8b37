import type { Applied, Change } from './change.ts';
import { headOf, type Consultation } from './consultation.ts';
import type { Plan } from './plan.ts';

type ConsultationChange = Extract<
	Change,
	{
		kind:
			| 'insert-consultation'
			| 'remove-consultation'
			| 'describe-consultation'
			| 'insert-answers'
			| 'remove-answers';
	}
>;

/** Carries out a change of consultations or their answers, as `apply` does. Throws on what the plan does not hold. */
export function changeConsultations(plan: Plan, change: ConsultationChange): Applied {
	const consultations = plan.consultations ?? [];
	if (change.kind === 'insert-consultation') {
		const { consultation, position } = change;
		if (consultations.some(({ id }) => id === consultation.id))
			throw new Error(`apply: consultation ${consultation.id} is there already`);
		return {
			plan: withConsultations(plan, consultations.toSpliced(position, 0, consultation)),
			inverse: { kind: 'remove-consultation', id: consultation.id },
		};
	}
	const position = consultations.findIndex(({ id }) => id === change.id);
	if (position < 0) throw new Error(`apply: no consultation ${change.id}`);
	const before = consultations[position];
	if (change.kind === 'remove-consultation')
		return {
			plan: withConsultations(plan, consultations.toSpliced(position, 1)),
			inverse: { kind: 'insert-consultation', consultation: before, position },
		};
	const { after, inverse } = changed(before, change);
	return { plan: withConsultations(plan, consultations.with(position, after)), inverse };
}

function changed(
	before: Consultation,
	change: Exclude<ConsultationChange, { kind: 'insert-consultation' | 'remove-consultation' }>,
): { after: Consultation; inverse: Change } {
	const { id, answers } = before;
	switch (change.kind) {
		case 'describe-consultation':
			return {
				after: { id, ...headOf(change.head), answers },
				inverse: { kind: 'describe-consultation', id, head: headOf(before) },
			};
		case 'insert-answers': {
			const { position, answers: added } = change;
			const known = new Set(answers.map((answer) => answer.id));
			const again = added.find((answer) => known.has(answer.id));
			if (again) throw new Error(`apply: answer ${again.id} is there already`);
			if (position > answers.length) throw new Error(`apply: no place ${position} among the answers`);
			return {
				after: { ...before, answers: answers.toSpliced(position, 0, ...added) },
				inverse: { kind: 'remove-answers', id, position, count: added.length },
			};
		}
		case 'remove-answers': {
			const { position, count } = change;
			const removed = answers.slice(position, position + count);
			if (removed.length < count) throw new Error(`apply: no ${count} answers from ${position} on`);
			return {
				after: { ...before, answers: answers.toSpliced(position, count) },
				inverse: { kind: 'insert-answers', id, position, answers: removed },
			};
		}
	}
}

/** A plan without consultations has no such field: it is as it was before the first one. */
function withConsultations(plan: Plan, consultations: readonly Consultation[]): Plan {
	const after: { -readonly [Key in keyof Plan]: Plan[Key] } = { ...plan, consultations };
	if (consultations.length === 0) delete after.consultations;
	return after;
}
