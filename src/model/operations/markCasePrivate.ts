import type { Change } from '../change.ts';
import { caseIn, caseKey, type FrontierCase, type FrontierCaseKey } from '../frontier.ts';
import type { Plan } from '../plan.ts';

/** Marks a case as private, so that it is never published, or takes the mark away. Throws where there is no case. */
export function markCasePrivate(plan: Plan, key: FrontierCaseKey, isPrivate: boolean): Change {
	const before = caseIn(plan, key);
	if (!before) throw new Error(`markCasePrivate: no case of ${key.commune}`);
	const { decisions } = before;
	const to: FrontierCase = { ...caseKey(before), decisions, ...(isPrivate && { private: true }) };
	return { kind: 'set-case', key: caseKey(before), to, position: 0 };
}
