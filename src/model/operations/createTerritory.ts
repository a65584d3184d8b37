import type { Change } from '../change.ts';
import type { PartialDate } from '../../base/partialDate.ts';
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
			id: freeId(plan, name),
			name,
			colour,
			perimeters: [{ from, communes: [], indicative: false }],
			events: [],
			announced: [],
		},
	};
}

/** An id has 81 characters at most: room is left for the number behind it. */
const LONGEST_STEM = 60;

/** An id made of the name's letters and digits, with a number behind it where another territory has it. */
function freeId(plan: Plan, name: string): string {
	const taken = new Set(plan.territories.map(({ id }) => id));
	const stem =
		name
			.normalize('NFD')
			.replace(/\p{Diacritic}/gu, '')
			.toLowerCase()
			.replace(/[^a-z0-9]+/g, '-')
			.slice(0, LONGEST_STEM)
			.replace(/^-|-$/g, '') || 'territoire';
	let id = stem;
	for (let number = 2; taken.has(id); number++) id = `${stem}-${number}`;
	return id;
}
