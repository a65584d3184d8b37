import type { Change, TerritoryFieldChange } from '../change.ts';
import type { Plan, Territory, TerritoryField } from '../plan.ts';

/**
 * A field of a territory becomes `to`; what is empty (no text, no row, no key) goes, but for events and announced
 * figures, which stay as empty lists. Throws where the plan has no such territory.
 */
export function writeTerritoryField<Field extends TerritoryField>(
	plan: Plan,
	id: string,
	field: Field,
	to: NonNullable<Territory[Field]> | null,
): Change {
	if (!plan.territories.some((territory) => territory.id === id))
		throw new Error(`writeTerritoryField: no territory ${id}`);
	const stays = field === 'events' || field === 'announced';
	return {
		kind: 'set-territory-field',
		id,
		field,
		to: stays || !isEmpty(to) ? to : null,
	} as TerritoryFieldChange;
}

function isEmpty(value: unknown): boolean {
	if (value === '') return true;
	return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
