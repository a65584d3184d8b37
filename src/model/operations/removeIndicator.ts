import type { Change } from '../change.ts';
import type { Plan } from '../plan.ts';
import { writePlanField } from './writePlanField.ts';

/** Removes an indicator with its values. Throws on an unknown one. */
export function removeIndicator(plan: Plan, id: string): Change {
	const indicators = plan.aciIndicators ?? [];
	if (!indicators.some((one) => one.id === id)) throw new Error(`removeIndicator: no indicator ${id}`);
	return writePlanField(
		'aciIndicators',
		indicators.filter((one) => one.id !== id),
	);
}
