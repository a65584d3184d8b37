import { writePlanField } from '../model/operations/writePlanField.ts';
import { writeTerritoryField } from '../model/operations/writeTerritoryField.ts';
import type { Plan, PlanField, Territory, TerritoryField } from '../model/plan.ts';
import type { Needs } from './context.ts';

type Context = Needs<'plan' | 'tool'>;

/** Writes a field of a territory as one step, and says `done`. Nothing happens where it is as it was, or without the territory. */
export function writeTerritory<Field extends TerritoryField>(
	{ plan, tool }: Context,
	id: string,
	written: {
		readonly field: Field;
		readonly to: NonNullable<Territory[Field]> | null;
		readonly done: string;
	},
): void {
	const territory = plan.territory(id);
	if (!plan.current || !territory) return;
	const { field, to, done } = written;
	if (JSON.stringify(territory[field] ?? null) === JSON.stringify(to)) return;
	plan.perform(writeTerritoryField(plan.current, id, field, to));
	tool.tell(done, plan.lastStep);
}

/** Writes a list of the plan (meetings, zones, groups, indicators) as one step, and says `done`. */
export function writePlan<Field extends PlanField>(
	{ plan, tool }: Context,
	written: { readonly field: Field; readonly to: NonNullable<Plan[Field]>; readonly done: string },
): void {
	if (!plan.current) return;
	plan.perform(writePlanField(written.field, written.to));
	tool.tell(written.done, plan.lastStep);
}
