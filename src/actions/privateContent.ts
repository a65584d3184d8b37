import type { Plan } from '../model/plan.ts';

/** What of a plan is private: `publicPlan` leaves it out. */
export interface PrivateContent {
	readonly fields: number;
	readonly events: number;
	readonly any: boolean;
}

/** Counts the private fields and events of a plan; reasons, drafts, working drawings, frontier decisions and consultations count as something too. */
export function privateContent(plan: Plan | null): PrivateContent {
	const territories = plan?.territories ?? [];
	const fields = territories.reduce((sum, territory) => sum + Object.keys(territory.private ?? {}).length, 0);
	const events = territories.reduce(
		(sum, territory) => sum + territory.events.filter((event) => event.private === true).length,
		0,
	);
	const hasPapers =
		plan?.reason !== undefined ||
		plan?.drawings !== undefined ||
		plan?.frontier !== undefined ||
		plan?.consultations !== undefined ||
		territories.some(({ perimeters }) => perimeters.some(({ draft }) => draft));
	return { fields, events, any: fields + events > 0 || hasPapers };
}
