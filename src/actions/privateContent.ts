import { publicPlan } from '../io/planFile.ts';
import { leftOutByKind, type ReportLine } from '../io/publish/report.ts';
import type { Plan } from '../model/plan.ts';

/** What of a plan is private: `publicPlan` leaves it out. */
export interface PrivateContent {
	readonly fields: number;
	readonly events: number;
	/** Anything at all, working papers included; a source that nothing names is no secret. */
	readonly any: boolean;
}

/** Counts the private fields and events of a plan. */
export function privateContent(plan: Plan | null): PrivateContent {
	const lines = plan ? leftOutByKind(plan, publicPlan(plan)) : [];
	const countOf = (wanted: ReportLine['kind']): number =>
		lines.find(({ kind }) => kind === wanted)?.count ?? 0;
	return {
		fields: countOf('privateFields'),
		events: countOf('privateEvents'),
		any: lines.some(({ kind }) => kind !== 'sources'),
	};
}
