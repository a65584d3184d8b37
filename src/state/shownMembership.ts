import { Membership } from '../model/membership.ts';
import type { ExtentState } from './extent.svelte.ts';
import type { PlanState } from './plan.svelte.ts';
import type { SituationState } from './situation.svelte.ts';

/** Who is in which territory at the date of the view, by the plan's slots. Read only. */
export function shownMembership(extent: ExtentState, plan: PlanState, situation: SituationState): Membership {
	const { rows } = situation;
	if (rows.length === plan.territories.length && rows.every(({ isDraft }) => isDraft)) return plan.membership;
	const membership = new Membership(extent.sides?.unitCount ?? 0);
	for (const row of rows) {
		const slot = plan.slotOf(row.territory.id);
		while (membership.territoryCount <= slot) membership.addTerritory();
		for (const unit of situation.unitsOf(row)) membership.add(unit, slot);
	}
	return membership;
}
