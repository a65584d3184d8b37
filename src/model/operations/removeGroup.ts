import type { Change } from '../change.ts';
import type { Plan } from '../plan.ts';
import { checkedGroup } from './changeGroup.ts';
import { writePlanField } from './writePlanField.ts';

/** Removes a group; those that held it, and delegates that it sent, let go of it. Throws on an unknown one. */
export function removeGroup(plan: Plan, id: string): Change {
	const groups = plan.groups ?? [];
	if (!groups.some((group) => group.id === id)) throw new Error(`removeGroup: no group ${id}`);
	const left = groups
		.filter((group) => group.id !== id)
		.map((group) => {
			const delegates = group.delegates?.filter((delegate) => delegate.group !== id);
			const held = group.groups?.includes(id) || delegates?.length !== group.delegates?.length;
			if (!held) return group;
			return checkedGroup({
				...group,
				groups: (group.groups ?? []).filter((part) => part !== id),
				delegates: delegates ?? [],
			});
		});
	return writePlanField('groups', left);
}
