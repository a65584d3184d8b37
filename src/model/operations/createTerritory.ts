import type { Change } from '../change.ts';
import type { PartialDate } from '../../base/partialDate.ts';
import { freeId } from '../freeId.ts';
import type { Plan } from '../plan.ts';

/** A new territory at the end of the list, without communes, with a draft perimeter from `from` on. */
export function createTerritory(
	plan: Plan,
	{ name, colour, from }: { name: string; colour: number; from: PartialDate },
): Change {
	return {
		kind: 'insert-territory',
		position: plan.territories.length,
		territory: {
			id: freeId(name, 'territoire', new Set(plan.territories.map(({ id }) => id))),
			name,
			colour,
			perimeters: [{ from, communes: [], indicative: false }],
			events: [],
			announced: [],
		},
	};
}
