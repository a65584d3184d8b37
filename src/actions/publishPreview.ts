import type { Needs } from './context.ts';
import { planGauge } from '../analysis/planGauge.ts';
import { publicPlan } from '../io/planFile.ts';
import { leftOutByKind, type ReportLine } from '../io/publish/report.ts';
import { shownTerritories } from '../io/publish/shownTerritories.ts';

/** What publishing the open plan would show and leave out, before anything is written. */
export interface PublishPreview {
	readonly territories: number;
	/** Territories with a perimeter in force on the day, not ended. */
	readonly shown: number;
	/** Share of the people whom the public sees covered; NaN where no population is known. */
	readonly share: number;
	readonly leftOut: readonly ReportLine[];
}

/** Weighs the open plan; undefined while none is open. */
export function publishPreview({
	extent,
	plan,
	situation,
	view,
}: Needs<'extent' | 'plan' | 'situation' | 'view'>): PublishPreview | undefined {
	if (!plan.current || !extent.units) return undefined;
	const open = publicPlan(plan.current);
	const { covered, population } = planGauge(open, situation.day, view.route.rule, extent.units);
	return {
		territories: open.territories.length,
		shown: shownTerritories(open, situation.day, extent.units).length,
		share: population > 0 ? covered / population : NaN,
		leftOut: leftOutByKind(plan.current, open),
	};
}
