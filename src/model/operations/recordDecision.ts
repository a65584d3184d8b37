import type { Change } from '../change.ts';
import { caseIn, caseKey, type FrontierCaseKey, type FrontierDecision } from '../frontier.ts';
import type { Plan } from '../plan.ts';

/** What is written down of a decision; agreements come later (`recordAgreement`). */
type NewDecision = Omit<FrontierDecision, 'agreements'>;

/**
 * Adds a decision on a frontier commune behind those before it, which stay as they were. Throws on a decision without
 * reason or role, one for side b where there is none, and where the plan has the case with its sides the other way
 * round: take the sides of `caseIn`.
 */
export function recordDecision(plan: Plan, key: FrontierCaseKey, decision: NewDecision): Change {
	const reason = decision.reason.trim();
	const authorRole = decision.authorRole.trim();
	if (!reason || !authorRole) throw new Error('recordDecision: a decision wants a reason and a role');
	const isForTwo = decision.outcome === 'b' || decision.outcome === 'shared';
	if (key.b === undefined && isForTwo) throw new Error(`recordDecision: no side b for ${decision.outcome}`);
	const before = caseIn(plan, key);
	if (before && before.a !== key.a) throw new Error('recordDecision: the sides are the other way round');
	const decisions = [...(before?.decisions ?? []), { ...decision, reason, authorRole, agreements: [] }];
	return {
		kind: 'set-case',
		key: caseKey(key),
		to: { ...(before ?? caseKey(key)), decisions },
		position: plan.frontier?.length ?? 0,
	};
}
