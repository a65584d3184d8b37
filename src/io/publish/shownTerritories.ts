import type { Plan, Territory } from '../../model/plan.ts';
import { isStatusKnown, perimeterAt, statusAt, type Status } from '../../model/status.ts';
import { indexByCode, type UnitTable } from '../../model/unitTable.ts';

/** A territory of a public plan as it stands on a day. */
export interface ShownTerritory {
	/** With the perimeter in force on the day as its only one. */
	readonly territory: Territory;
	readonly status: Status;
	/** Without any event nothing is known of the status. */
	readonly isStatusKnown: boolean;
	/** Its communes, each once. */
	readonly members: readonly Member[];
	/** Units of those that the extent knows. */
	readonly units: readonly number[];
}

/** A commune of a territory. */
export interface Member {
	/** INSEE code. */
	readonly code: string;
	/** -1 where the extent does not know it. */
	readonly unit: number;
}

/** The territories that the public map shows on a day: a perimeter is in force, and the CPTS has not ended. */
export function shownTerritories(
	{ territories, sources }: Pick<Plan, 'territories' | 'sources'>,
	day: string,
	units: UnitTable,
): ShownTerritory[] {
	const unitOf = indexByCode(units);
	return territories.flatMap((territory): ShownTerritory[] => {
		const perimeter = perimeterAt(territory, day);
		const status = statusAt(territory, day, sources);
		if (!perimeter || status.code === 9) return [];
		const members = [...new Set(perimeter.communes)].map((code) => ({ code, unit: unitOf.get(code) ?? -1 }));
		return [
			{
				territory: { ...territory, perimeters: [perimeter] },
				status,
				isStatusKnown: isStatusKnown(territory),
				members,
				units: members.flatMap(({ unit }) => (unit < 0 ? [] : unit)),
			},
		];
	});
}
