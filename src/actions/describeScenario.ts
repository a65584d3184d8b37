import type { Needs } from './context.ts';
import type { PlanDescription } from '../model/change.ts';
import { describePlan } from '../model/operations/describePlan.ts';

/** Renames the open plan or its scenario, or notes why it was drawn; returns what is wrong, '' where it was taken. */
export function describeScenario(
	{ locale, plan }: Needs<'locale' | 'plan'>,
	change: Partial<PlanDescription>,
): string {
	if (!plan.current) return '';
	const { name, scenario, reason = '' } = plan.current;
	const before = { name, scenario, reason };
	const after = { ...before, ...change };
	if (!after.name.trim()) return locale.texts.scenarios.nameEmpty;
	const isSame = (Object.keys(before) as (keyof typeof before)[]).every(
		(key) => before[key] === after[key].trim(),
	);
	if (!isSame) plan.perform(describePlan(after));
	return '';
}
