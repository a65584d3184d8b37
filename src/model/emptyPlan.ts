import type { PartialDate } from '../base/partialDate.ts';
import type { Plan } from './plan.ts';

/**
 * A plan without territories, for an extent that no plan is shipped for. It claims nothing: not complete, as of the
 * day that is given.
 */
export const emptyPlan = (extentId: string, name: string, today: PartialDate): Plan => ({
	id: `plan-${extentId}`,
	name,
	scenario: '',
	complete: false,
	asOf: today,
	cog: 2026,
	extent: extentId,
	territories: [],
	sources: {},
});
