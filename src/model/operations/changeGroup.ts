import type { Change } from '../change.ts';
import type { Group } from '../group.ts';
import type { Plan } from '../plan.ts';
import { writePlanField } from './writePlanField.ts';

/** What may be said anew of a group. */
export type GroupPart = Partial<Omit<Group, 'id'>>;

/** Says anew what is given of a group (name, level, members, means, delegates); the rest stays. Throws on an unknown one and on an empty name. */
export function changeGroup(plan: Plan, id: string, part: GroupPart): Change {
	const groups = plan.groups ?? [];
	const at = groups.findIndex((group) => group.id === id);
	if (at < 0) throw new Error(`changeGroup: no group ${id}`);
	return writePlanField('groups', groups.with(at, checkedGroup({ ...groups[at], ...part })));
}

/** A group as a plan may keep it: name trimmed, ids once each and sorted, itself no part of it, no empty list but that of territories. */
export function checkedGroup({ groups, means, delegates, ...group }: Group): Group {
	const name = group.name.trim();
	if (!name) throw new Error('a group wants a name');
	const parts = sorted((groups ?? []).filter((id) => id !== group.id));
	return {
		...group,
		name,
		territories: sorted(group.territories),
		...(parts.length > 0 && { groups: parts }),
		...(means?.length && { means }),
		...(delegates?.length && { delegates }),
	};
}

const sorted = (ids: readonly string[]): string[] => [...new Set(ids)].sort();
