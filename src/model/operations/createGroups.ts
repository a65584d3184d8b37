import type { Change } from '../change.ts';
import { freeId } from '../freeId.ts';
import type { Group } from '../group.ts';
import type { Plan } from '../plan.ts';
import { checkedGroup } from './changeGroup.ts';
import { writePlanField } from './writePlanField.ts';

/** A group before it has an id. */
export type NewGroup = Omit<Group, 'id'>;

/** Adds groups behind those of the plan, as one change. Throws on an empty name. */
export function createGroups(plan: Plan, added: readonly NewGroup[]): Change {
	const groups = [...(plan.groups ?? [])];
	const taken = new Set(groups.map(({ id }) => id));
	for (const group of added) {
		const id = freeId(group.name, 'intercpts', taken);
		taken.add(id);
		groups.push(checkedGroup({ id, ...group }));
	}
	return writePlanField('groups', groups);
}
