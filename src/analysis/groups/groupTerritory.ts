import type { Group } from '../../model/group.ts';
import type { StatusCode, Territory } from '../../model/plan.ts';
import { isStatusKnown } from '../../model/status.ts';
import { knownSum } from '../knownSum.ts';
import type { Bearer } from './costShares.ts';
import type { GroupMembers } from './groupMembers.ts';

/** A territory as it stands on a day. */
export interface GroupTerritory {
	readonly territory: Territory;
	/** Units of the perimeter in force. */
	readonly units: ArrayLike<number> & Iterable<number>;
	/** Undefined where the plan tells no event of it. */
	readonly status: StatusCode | undefined;
}

/** A territory with the units and the status code that it has on a day. */
export const groupTerritory = (
	territory: Territory,
	units: GroupTerritory['units'],
	code: StatusCode,
): GroupTerritory => ({ territory, units, status: isStatusKnown(territory) ? code : undefined });

/** Territories of a group that are in force, those of the groups below it included. `standing`: all in force, by id. */
export const standingIn = (
	{ id }: Pick<Group, 'id'>,
	{ territories }: Pick<GroupMembers, 'territories'>,
	standing: ReadonlyMap<string, GroupTerritory>,
): GroupTerritory[] => (territories.get(id) ?? []).flatMap((one) => standing.get(one) ?? []);

/** Units of several territories, each once. */
export const unitsOf = (members: readonly GroupTerritory[]): Set<number> =>
	new Set(members.flatMap(({ units }) => [...units]));

/** People of several territories, each commune once; NaN where none is known. */
export const peopleOf = (members: readonly GroupTerritory[], populationMunicipale: Float64Array): number =>
	knownSum(unitsOf(members), populationMunicipale);

/** Each territory with its own people; NaN where it has no commune, or none whose people are known. */
export const bearersOf = (members: readonly GroupTerritory[], populationMunicipale: Float64Array): Bearer[] =>
	members.map(({ territory, units }) => ({
		id: territory.id,
		people: units.length > 0 ? knownSum(units, populationMunicipale) : NaN,
	}));
