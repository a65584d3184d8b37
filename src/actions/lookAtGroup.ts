import type { Group } from '../model/group.ts';
import type { GroupsState } from '../state/groups.svelte.ts';
import type { Needs } from './context.ts';

/** Opens the card of a group, or closes it; the address says which, and the map shows its communes. */
export function lookAtGroup(
	{ situation, view }: Needs<'situation' | 'view'>,
	groups: GroupsState,
	group: Group | undefined,
): void {
	view.go({ group: group?.id });
	if (group) situation.lookAt(groups.unitsOf(group));
}
