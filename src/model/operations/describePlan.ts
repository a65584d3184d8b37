import type { Change, PlanDescription } from '../change.ts';

/**
 * Says anew what a plan is: its name, its scenario ('' for the plan of reference) and why it was drawn. Spaces around
 * them go, and an empty reason is none. Throws on an empty name: ask the user before.
 */
export function describePlan({ name, scenario, reason = '' }: PlanDescription): Change {
	const texts = { name: name.trim(), scenario: scenario.trim(), reason: reason.trim() };
	if (!texts.name) throw new Error('describePlan: empty name');
	return {
		kind: 'describe',
		description: {
			name: texts.name,
			scenario: texts.scenario,
			...(texts.reason && { reason: texts.reason }),
		},
	};
}
