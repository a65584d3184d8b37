import type { Change } from '../change.ts';
import { caseIn, caseKey, type Agreement, type FrontierCaseKey } from '../frontier.ts';
import type { Plan } from '../plan.ts';

/**
 * Adds the agreement of a party, or its end, to the last decision of a case, behind what was said before. Throws where
 * there is no decision to agree to, and for side b where there is none.
 */
export function recordAgreement(plan: Plan, key: FrontierCaseKey, agreement: Agreement): Change {
	const before = caseIn(plan, key);
	const last = before?.decisions.at(-1);
	if (!before || !last) throw new Error(`recordAgreement: no decision on ${key.commune}`);
	if (before.b === undefined && agreement.party === 'cpts-b') throw new Error('recordAgreement: no side b');
	const decisions = before.decisions.with(-1, { ...last, agreements: [...last.agreements, agreement] });
	return { kind: 'set-case', key: caseKey(before), to: { ...before, decisions }, position: 0 };
}
