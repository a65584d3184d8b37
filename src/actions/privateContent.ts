import type { Plan, Territory } from '../model/plan.ts';

/** What of a plan is private: `publicPlan` leaves it out. */
export interface PrivateContent {
	readonly fields: number;
	readonly events: number;
	readonly any: boolean;
}

/** Counts the private fields and events of a plan; reasons, drafts, working drawings, frontier decisions, consultations and the team's follow-up count as something too. */
export function privateContent(plan: Plan | null): PrivateContent {
	const territories = plan?.territories ?? [];
	const fields = territories.reduce((sum, territory) => sum + Object.keys(territory.private ?? {}).length, 0);
	const events = territories.reduce(
		(sum, { events: all }) => sum + all.filter((event) => event.private === true).length,
		0,
	);
	const hasPapers =
		plan?.reason !== undefined ||
		plan?.drawings !== undefined ||
		plan?.frontier !== undefined ||
		plan?.consultations !== undefined ||
		plan?.meetings !== undefined ||
		plan?.zones !== undefined ||
		plan?.aciIndicators !== undefined ||
		plan?.events !== undefined ||
		(plan?.groups ?? []).some(({ means, delegates }) => means ?? delegates) ||
		territories.some(hasWorkingFile) ||
		territories.some(({ perimeters }) => perimeters.some(({ draft }) => draft));
	return { fields, events, any: fields + events > 0 || hasPapers };
}

const hasWorkingFile = ({
	events,
	actions,
	referents,
	headCounts,
	partners = [],
	...rest
}: Territory): boolean =>
	[actions, referents, headCounts, rest.governance, rest.feeEuros].some((part) => part !== undefined) ||
	partners.some(({ note }) => note !== undefined) ||
	events.some(({ result, next, notes }) => result ?? next ?? notes);
