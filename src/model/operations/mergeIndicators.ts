import type { Change } from '../change.ts';
import { freeId } from '../freeId.ts';
import type { AciIndicator, AciValue } from '../group.ts';
import type { Plan } from '../plan.ts';
import { writePlanField } from './writePlanField.ts';

/** An indicator that was read, before it has an id. */
export type ReadAciIndicator = Omit<AciIndicator, 'id'>;

/**
 * Adds values to the plan's indicators: one of the same name and unit takes them in (and how it is totalled), others
 * come behind. A value of the same territory and date takes the place of the one that was there.
 */
export function mergeIndicators(plan: Plan, read: readonly ReadAciIndicator[]): Change {
	const indicators = [...(plan.aciIndicators ?? [])];
	const taken = new Set(indicators.map(({ id }) => id));
	for (const { name, unit, total, values } of read) {
		const at = indicators.findIndex((one) => one.name === name && one.unit === unit);
		if (at >= 0) {
			indicators[at] = { ...indicators[at], total, values: merged(indicators[at].values, values) };
			continue;
		}
		const id = freeId(name, 'indicateur', taken);
		taken.add(id);
		indicators.push({ id, name, unit, total, values: merged([], values) });
	}
	return writePlanField('aciIndicators', indicators);
}

function merged(before: readonly AciValue[], added: readonly AciValue[]): AciValue[] {
	const byKey = new Map([...before, ...added].map((value) => [`${value.territory} ${value.date}`, value]));
	return [...byKey.values()];
}
