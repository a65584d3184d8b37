import type { Group } from '../../model/group.ts';
import type { UnitTable } from '../../model/unitTable.ts';
import { peopleByZone } from '../peopleByZone.ts';
import type { GroupMembers } from './groupMembers.ts';
import { unitsOf, type GroupTerritory } from './groupTerritory.ts';

/** A départementale group to make, or territories to add to one that is there. */
interface ProposedGroup {
	/** INSEE code. */
	readonly departement: string;
	/** Ids, sorted. */
	readonly territories: readonly string[];
	/** Id of the group that most of whose people live there already; undefined: a new one. */
	readonly into: string | undefined;
}

export interface GroupProposal {
	/** By département. */
	readonly groups: readonly ProposedGroup[];
	/** Ids of territories without a commune of known population, sorted. */
	readonly undecided: readonly string[];
}

/** Territories that are in no départementale group yet, by the département where most of their people live; the smaller code among equals. */
export function proposeGroups(
	territories: readonly GroupTerritory[],
	groups: readonly Group[],
	{ territories: members }: Pick<GroupMembers, 'territories'>,
	units: Pick<UnitTable, 'departement' | 'populationMunicipale'>,
): GroupProposal {
	const existing = groups
		.filter(({ level }) => level === 'departemental')
		.sort((a, b) => (a.id < b.id ? -1 : 1));
	const grouped = new Set(existing.flatMap(({ id }) => members.get(id) ?? []));
	const homeOf = (of: readonly GroupTerritory[]): string | undefined => {
		const [first] = peopleByZone(unitsOf(of), units.departement, units.populationMunicipale);
		return first && first.populationMunicipale > 0 ? first.zone : undefined;
	};
	const homes = existing.map(({ id }) => {
		const ids = new Set(members.get(id));
		return { id, home: homeOf(territories.filter(({ territory }) => ids.has(territory.id))) };
	});
	const free = territories
		.filter(({ territory }) => !grouped.has(territory.id))
		.map((one) => ({ id: one.territory.id, home: homeOf([one]) }))
		.sort((a, b) => (a.id < b.id ? -1 : 1));
	const byHome = Map.groupBy(free, ({ home }) => home);
	return {
		groups: [...byHome]
			.flatMap(([departement, of]) =>
				departement === undefined
					? []
					: [
							{
								departement,
								territories: of.map(({ id }) => id),
								into: homes.find(({ home }) => home === departement)?.id,
							},
						],
			)
			.sort((a, b) => (a.departement < b.departement ? -1 : 1)),
		undecided: free.filter(({ home }) => home === undefined).map(({ id }) => id),
	};
}
