import type { Change } from '../change.ts';
import type { ConsultationHead } from '../consultation.ts';
import { freeId } from '../freeId.ts';
import type { Plan } from '../plan.ts';
import { checkedHead } from './describeConsultation.ts';

/** Adds a consultation without answers behind those of the plan. Throws on what `describeConsultation` throws on. */
export function openConsultation(plan: Plan, head: ConsultationHead): Change {
	const taken = new Set((plan.consultations ?? []).map(({ id }) => id));
	return {
		kind: 'insert-consultation',
		consultation: { id: freeId(head.name, 'consultation', taken), ...checkedHead(head), answers: [] },
		position: plan.consultations?.length ?? 0,
	};
}
