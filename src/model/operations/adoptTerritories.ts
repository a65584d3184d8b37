import type { PartialDate } from '../../base/partialDate.ts';
import type { Change } from '../change.ts';
import { freeId } from '../freeId.ts';
import { drawnCommunes } from '../matchTerritories.ts';
import type { Plan } from '../plan.ts';
import { assignUnits } from './assignUnits.ts';

/** A territory to come into a plan. */
export interface AdoptedTerritory {
	readonly name: string;
	readonly colour: number;
	readonly communes: readonly string[];
	/** What is to be known of its perimeter. */
	readonly note: string;
	readonly indicative: boolean;
}

/**
 * New territories at the end of the list, each with its communes, which leave the territories that they were in, as one
 * change. A name that the plan has already gets a number. One that loses its last commune goes, unless one of its
 * perimeters was decided.
 */
export function adoptTerritories(
	plan: Plan,
	adopted: readonly AdoptedTerritory[],
	from: PartialDate,
): Change {
	const ids = new Set(plan.territories.map(({ id }) => id));
	const names = new Set(plan.territories.map(({ name }) => name));
	const taken = new Set(adopted.flatMap(({ communes }) => communes));
	const leaving = plan.territories.map((territory) => ({
		territory,
		removed: drawnCommunes(territory).filter((code) => taken.has(code)),
	}));
	const gone = leaving.filter(
		({ territory: { perimeters }, removed }) =>
			removed.length > 0 &&
			removed.length === perimeters.at(-1)?.communes.length &&
			!perimeters.some(({ decided }) => decided),
	);
	const inserted = adopted.map(({ name, colour, communes, note, indicative }, at): Change => {
		const id = freeId(name, 'territoire', ids);
		const ownName = freeName(name, names);
		ids.add(id);
		names.add(ownName);
		return {
			kind: 'insert-territory',
			position: plan.territories.length + at,
			territory: {
				id,
				name: ownName,
				colour,
				perimeters: [{ from, communes: [...communes].sort(), indicative, ...(note !== '' && { note }) }],
				events: [],
				announced: [],
			},
		};
	});
	const assigned = assignUnits(
		plan,
		leaving
			.filter((one) => !gone.includes(one))
			.map(({ territory: { id }, removed }) => ({ territory: id, added: [], removed })),
	);
	const removed = gone.map(({ territory: { id } }): Change => ({ kind: 'remove-territory', id }));
	return { kind: 'several', changes: [...inserted, assigned, ...removed] };
}

function freeName(name: string, taken: ReadonlySet<string>): string {
	if (!taken.has(name)) return name;
	let number = 2;
	while (taken.has(`${name} ${number}`)) number++;
	return `${name} ${number}`;
}
