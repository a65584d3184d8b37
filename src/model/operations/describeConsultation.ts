import { isSurelyBefore } from '../../base/partialDate.ts';
import type { Change } from '../change.ts';
import { consultationIn, headOf, type ConsultationHead } from '../consultation.ts';
import type { Plan } from '../plan.ts';

/**
 * Changes what a consultation says of itself; its answers stay. Throws on an unknown one, an empty name, no structure
 * or no commune, a commune or structure named twice, or an end before its beginning.
 */
export function describeConsultation(plan: Plan, id: string, head: ConsultationHead): Change {
	if (!consultationIn(plan, id)) throw new Error(`describeConsultation: no consultation ${id}`);
	return { kind: 'describe-consultation', id, head: checkedHead(head) };
}

/** The head with its name trimmed, as a plan may keep it. */
export function checkedHead(head: ConsultationHead): ConsultationHead {
	const name = head.name.trim();
	if (!name) throw new Error('a consultation wants a name');
	if (head.structures.length === 0 || new Set(head.structures).size < head.structures.length)
		throw new Error('a consultation wants structures, each once');
	const codes = head.communes.map(({ commune }) => commune);
	if (codes.length === 0 || new Set(codes).size < codes.length)
		throw new Error('a consultation wants communes, each once');
	if (head.closed !== undefined && isSurelyBefore(head.closed, head.opened))
		throw new Error('a consultation ends before it begins');
	return { ...headOf(head), name };
}
