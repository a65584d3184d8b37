import { GROUPS_TEXTS } from '../base/messages/groups.ts';
import type { Group } from '../model/group.ts';
import { changeGroup, type GroupPart } from '../model/operations/changeGroup.ts';
import { createGroups } from '../model/operations/createGroups.ts';
import { removeGroup } from '../model/operations/removeGroup.ts';
import type { Needs } from './context.ts';

type Context = Needs<'locale' | 'plan' | 'tool'>;

/** Makes a group, or says anew what `part` gives of the one with `id`; returns its id. `done`: what to say. */
export function noteGroup(
	{ locale, plan, tool }: Context,
	id: string | undefined,
	part: GroupPart & Pick<Group, 'name'>,
	done?: string,
): string {
	if (!plan.current) return '';
	const words = GROUPS_TEXTS[locale.locale];
	const { name, level = 'departemental', territories = [] } = part;
	if (id === undefined) plan.perform(createGroups(plan.current, [{ ...part, name, level, territories }]));
	else plan.perform(changeGroup(plan.current, id, part));
	tool.tell(done ?? (id === undefined ? words.created : words.changed)(name), plan.lastStep);
	return id ?? plan.current.groups?.at(-1)?.id ?? '';
}

/** Removes a group; its territories stay. Undo brings it back. */
export function endGroup({ locale, plan, tool }: Context, { id, name }: Group): void {
	if (!plan.current) return;
	plan.perform(removeGroup(plan.current, id));
	tool.tell(GROUPS_TEXTS[locale.locale].removed(name), plan.lastStep);
}
