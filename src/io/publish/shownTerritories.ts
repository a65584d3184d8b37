import type { Plan, Territory } from '../../model/plan.ts';
import { isStatusKnown, perimeterAt, statusAt, type Status } from '../../model/status.ts';

/** A territory of a public plan as it stands on a day. */
export interface ShownTerritory {
	/** With the perimeter in force on the day as its only one. */
	readonly territory: Territory;
	readonly status: Status;
	/** Without any event nothing is known of the status. */
	readonly isStatusKnown: boolean;
}

/** The territories that the public map shows on a day: a perimeter is in force, and the CPTS has not ended. */
export const shownTerritories = (
	{ territories, sources }: Pick<Plan, 'territories' | 'sources'>,
	day: string,
): ShownTerritory[] =>
	territories.flatMap((territory): ShownTerritory[] => {
		const perimeter = perimeterAt(territory, day);
		const status = statusAt(territory, day, sources);
		if (!perimeter || status.code === 9) return [];
		return [
			{
				territory: { ...territory, perimeters: [perimeter] },
				status,
				isStatusKnown: isStatusKnown(territory),
			},
		];
	});
