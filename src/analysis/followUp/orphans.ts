import type { Orphan } from '../../model/operations/dropOrphan.ts';
import type { Plan } from '../../model/plan.ts';

/** Rows of meetings, members of interCPTS and values of indicators that name a territory that has left the plan. */
export function orphansOf(plan: Plan): Orphan[] {
	const ids = new Set(plan.territories.map(({ id }) => id));
	const isGone = (id: string | undefined): id is string => id !== undefined && !ids.has(id);
	const orphans: Orphan[] = [];
	for (const { id, attendance = [] } of plan.meetings ?? [])
		attendance.forEach(({ territory }, row) => {
			if (isGone(territory)) orphans.push({ kind: 'attendance', meeting: id, row, territory });
		});
	for (const { id, territories } of plan.groups ?? [])
		for (const territory of territories)
			if (isGone(territory)) orphans.push({ kind: 'member', group: id, territory });
	for (const { id, values } of plan.aciIndicators ?? [])
		values.forEach(({ territory }, row) => {
			if (isGone(territory)) orphans.push({ kind: 'value', indicator: id, row, territory });
		});
	return orphans;
}

/** How much of a plan's own history names a territory that has left the plan; it stays, and is only told. */
export interface Left {
	readonly territory: string;
	/** Cases of Frontières with it as a side. */
	readonly cases: number;
	/** Consultations that ask about it, and answers towards it. */
	readonly consultations: number;
	readonly answers: number;
	/** Drawings that were its perimeter. */
	readonly drawings: number;
}

/** Territories that frontier cases, consultations and drawings name and the plan no longer holds, by id. */
export function leftBehind({ territories, frontier = [], consultations = [], drawings = [] }: Plan): Left[] {
	const ids = new Set(territories.map(({ id }) => id));
	const found = new Map<string, Record<Exclude<keyof Left, 'territory'>, number>>();
	const count = (id: string | undefined, what: Exclude<keyof Left, 'territory'>): void => {
		if (id === undefined || ids.has(id)) return;
		const own = found.get(id) ?? { cases: 0, consultations: 0, answers: 0, drawings: 0 };
		own[what]++;
		found.set(id, own);
	};
	for (const { a, b } of frontier) for (const side of [a, b]) count(side, 'cases');
	for (const { structures, answers } of consultations) {
		for (const id of structures) count(id, 'consultations');
		for (const { towards } of answers) count(towards, 'answers');
	}
	for (const { territory } of drawings) count(territory, 'drawings');
	return [...found]
		.map(([territory, counts]) => ({ territory, ...counts }))
		.sort((one, other) => (one.territory < other.territory ? -1 : 1));
}
