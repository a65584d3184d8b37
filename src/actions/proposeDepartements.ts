import type { GroupProposal } from '../analysis/groups/proposeGroups.ts';
import { GROUPS_TEXTS } from '../base/messages/groups.ts';
import type { Change } from '../model/change.ts';
import { changeGroup } from '../model/operations/changeGroup.ts';
import { createGroups } from '../model/operations/createGroups.ts';
import { apply } from '../model/apply.ts';
import type { Needs } from './context.ts';

type Context = Needs<'extent' | 'locale' | 'plan' | 'tool'>;

/** Makes a départementale group of each département of a proposal, or adds to the one that is there, as one step. */
export function proposeDepartements({ extent, locale, plan, tool }: Context, proposal: GroupProposal): void {
	const { current } = plan;
	const { units } = extent;
	const words = GROUPS_TEXTS[locale.locale];
	if (!current || !units || proposal.groups.length === 0) {
		tool.notice = words.nothingToPropose;
		return;
	}
	const changes: Change[] = [];
	let after = current;
	const add = (change: Change): void => {
		changes.push(change);
		after = apply(after, change).plan;
	};
	for (const { into, territories } of proposal.groups) {
		const group = after.groups?.find(({ id }) => id === into);
		if (group) add(changeGroup(after, group.id, { territories: [...group.territories, ...territories] }));
	}
	const added = proposal.groups.filter(({ into }) => into === undefined);
	if (added.length > 0)
		add(
			createGroups(
				after,
				added.map(({ departement, territories }) => ({
					// of the plan, so in French whatever the language of the page
					name: GROUPS_TEXTS.fr.nameByDepartement(units.labels.departement[departement] ?? departement),
					level: 'departemental',
					territories,
				})),
			),
		);
	plan.perform(changes.length === 1 ? changes[0] : { kind: 'several', changes });
	const count = proposal.groups.reduce((sum, { territories }) => sum + territories.length, 0);
	const told = words.proposed(locale.format.integer(proposal.groups.length), locale.format.integer(count));
	tool.tell(told, plan.lastStep);
}
