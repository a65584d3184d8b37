import type { Change, PlanFieldChange } from '../change.ts';
import type { Plan, PlanField } from '../plan.ts';

/** A list of the plan (meetings, zones blanches, interCPTS, indicators) becomes `to`; an empty one goes. */
export const writePlanField = <Field extends PlanField>(field: Field, to: NonNullable<Plan[Field]>): Change =>
	({ kind: 'set-plan-field', field, to: to.length === 0 ? null : to }) as PlanFieldChange;
