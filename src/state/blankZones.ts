import { NO_FLOWS } from '../analysis/flowSource.ts';
import { zoneNeighbours } from '../analysis/uncoveredZones.ts';
import type { ExtentState } from './extent.svelte.ts';
import type { PlanState } from './plan.svelte.ts';
import { shownMembership } from './shownMembership.ts';
import type { SituationState } from './situation.svelte.ts';

/** Communes that hang together and are covered by nobody, under a complete inventory. */
export interface BlankZoneRow {
	/** Of the commune with most people. */
	readonly name: string;
	/** Ascending. */
	readonly units: Int32Array;
	readonly population: number;
	/** Names of the territories beside it, the longest common border first. */
	readonly neighbours: readonly string[];
}

/** Zones blanches, most people first; none where the inventory is not complete. */
export function blankZones(extent: ExtentState, plan: PlanState, situation: SituationState): BlankZoneRow[] {
	const { units: table, sides } = extent;
	const groups = situation.groups.filter(({ colours }) => colours.length === 0);
	if (!table || !sides || groups.length === 0) return [];
	const membership = shownMembership(extent, plan, situation);
	return groups.map(({ units, population }) => ({
		name: table.name[largest(units, table.populationMunicipale)],
		units,
		population,
		neighbours: zoneNeighbours([...units], sides, membership, NO_FLOWS).flatMap(
			({ territory }) => plan.territory(plan.idOf(territory))?.name ?? [],
		),
	}));
}

/** The unit with most people, ties to the smaller code. */
function largest(units: Int32Array, people: Float64Array): number {
	return units.reduce((best, unit) => ((people[unit] || 0) > (people[best] || 0) ? unit : best), units[0]);
}
