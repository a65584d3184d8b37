import type { Applied, PlanFieldChange, TerritoryFieldChange } from './change.ts';
import type { Plan, Territory } from './plan.ts';

/** Writes a field of a territory, or takes it away. Throws where events or announced figures are to go. */
export function setTerritoryField(
	before: Territory,
	{ id, field, to }: TerritoryFieldChange,
): { territory: Territory; inverse: TerritoryFieldChange } {
	if (to === null && (field === 'events' || field === 'announced'))
		throw new Error(`apply: ${field} of ${id} cannot go`);
	return {
		territory: withField(before, field, to),
		inverse: { kind: 'set-territory-field', id, field, to: before[field] ?? null } as TerritoryFieldChange,
	};
}

/** Writes a field of the plan, or takes it away. */
export const setPlanField = (plan: Plan, { field, to }: PlanFieldChange): Applied => ({
	plan: withField(plan, field, to),
	inverse: { kind: 'set-plan-field', field, to: plan[field] ?? null } as PlanFieldChange,
});

/** What has no value has no field: it is as it was before the first one. */
const withField = <Holder extends object>(holder: Holder, field: keyof Holder, to: unknown): Holder =>
	to === null
		? (Object.fromEntries(Object.entries(holder).filter(([key]) => key !== field)) as Holder)
		: { ...holder, [field]: to };
