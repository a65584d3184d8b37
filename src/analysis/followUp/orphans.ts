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
