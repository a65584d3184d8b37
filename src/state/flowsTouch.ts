import { untrack } from 'svelte';
import type { FlowsTouch, LinesRequest } from '../work/flowAnswers.ts';
import type { ExtentState } from './extent.svelte.ts';
import type { PlanState } from './plan.svelte.ts';
import type { FlowChoice } from './poleRoute.ts';

/** The communes or the place whose flows are drawn; undefined where what the address names is not there. */
export function flowsTouch(
	extent: ExtentState,
	plan: PlanState,
	{ subject, id }: FlowChoice,
): FlowsTouch | undefined {
	const { units } = extent;
	if (!units) return undefined;
	switch (subject) {
		case 'region':
			return { kind: 'extent' };
		case 'place':
			return { kind: 'place', code: id };
		case 'departement': {
			const members: number[] = [];
			for (let unit = 0; unit < units.extentCount; unit++)
				if (units.departement[unit] === id) members.push(unit);
			return { kind: 'units', units: Int32Array.from(members) };
		}
		case 'commune': {
			const unit = extent.unitOf(id);
			return unit === undefined ? undefined : { kind: 'units', units: Int32Array.of(unit) };
		}
		case 'territory': {
			void plan.settledRevision;
			const slot = plan.territory(id) ? plan.slotOf(id) : -1;
			if (slot < 0) return undefined;
			return {
				kind: 'units',
				units: untrack(() => Int32Array.from(plan.membership.membersOf(slot))),
			};
		}
	}
}

/** Where lines begin on a map of a region: EPCI together, of one commune or place each commune. */
export const originsOf = ({ subject }: FlowChoice): LinesRequest['origins'] =>
	subject === 'commune' || subject === 'place' ? 'commune' : 'epci';
