import type { Assignment, Change } from '../change.ts';
import type { Plan } from '../plan.ts';

/**
 * Communes join and leave draft perimeters, many at once, as one change. What is there already is not added, what
 * is not there is not removed. Throws on an unknown territory.
 */
export function assignUnits(plan: Plan, assignments: readonly Assignment[]): Change {
	const effective = assignments.map(({ territory: id, added, removed }) => {
		const territory = plan.territories.find((candidate) => candidate.id === id);
		if (!territory) throw new Error(`assignUnits: no territory ${id}`);
		const present = new Set(territory.perimeters.at(-1)?.communes);
		return {
			territory: id,
			added: [...new Set(added)].filter((code) => !present.has(code)).sort(),
			removed: [...new Set(removed)].filter((code) => present.has(code)).sort(),
		};
	});
	return {
		kind: 'assign',
		assignments: effective.filter(({ added, removed }) => added.length + removed.length > 0),
	};
}
