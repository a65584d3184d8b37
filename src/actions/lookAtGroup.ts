import type { Group } from '../model/group.ts';
import type { GroupsState } from '../state/groups.svelte.ts';
import type { Needs } from './context.ts';

/** Opens the card of a group, or closes it; the map shows its communes. */
export function lookAtGroup(
	{ situation }: Needs<'situation'>,
	groups: GroupsState,
	group: Group | undefined,
): void {
	groups.chosen = group?.id ?? '';
	if (group) situation.lookAt(groups.unitsOf(group));
}
