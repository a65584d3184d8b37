import type { Change } from '../change.ts';
import type { Plan } from '../plan.ts';
import { writePlanField } from './writePlanField.ts';

/** What a plan keeps of a territory that it no longer holds; `territory`: the id that it names, `row`: a place in a list. */
export type Orphan =
	| {
			readonly kind: 'attendance';
			readonly meeting: string;
			readonly row: number;
			readonly territory: string;
	  }
	| { readonly kind: 'member'; readonly group: string; readonly territory: string }
	| { readonly kind: 'value'; readonly indicator: string; readonly row: number; readonly territory: string };

/** Takes a row away that names a territory that has left the plan. */
export function dropOrphan(plan: Plan, orphan: Orphan): Change {
	switch (orphan.kind) {
		case 'attendance':
			return writePlanField(
				'meetings',
				(plan.meetings ?? []).map((meeting) => {
					if (meeting.id !== orphan.meeting) return meeting;
					const { attendance = [], ...others } = meeting;
					const rows = attendance.filter((_, row) => row !== orphan.row);
					return rows.length > 0 ? { ...others, attendance: rows } : others;
				}),
			);
		case 'member':
			return writePlanField(
				'groups',
				(plan.groups ?? []).map((group) =>
					group.id === orphan.group
						? { ...group, territories: group.territories.filter((id) => id !== orphan.territory) }
						: group,
				),
			);
		case 'value':
			return writePlanField(
				'aciIndicators',
				(plan.aciIndicators ?? []).map((indicator) =>
					indicator.id === orphan.indicator
						? { ...indicator, values: indicator.values.filter((_, row) => row !== orphan.row) }
						: indicator,
				),
			);
	}
}
