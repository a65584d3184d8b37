import type { PartialDate } from '../../base/partialDate.ts';
import type { Change } from '../change.ts';
import type { Perimeter, Plan } from '../plan.ts';

/** What is decided of a territory; `former`: communes that were in force before, as nobody decided on them. */
interface Decision {
	readonly territory: string;
	readonly from: PartialDate;
	readonly note: string;
	readonly former: readonly string[];
}

/**
 * 'Acter au …': what is drawn becomes a perimeter with its date, and a new draft with the same communes goes on. A
 * perimeter that was in force and drawn on as well (none was decided before) stays from its own date on with the
 * communes `former`; one without communes leaves nothing behind. Throws on an unknown territory.
 */
export function decidePerimeter(plan: Plan, { territory: id, from, note, former }: Decision): Change {
	const territory = plan.territories.find((candidate) => candidate.id === id);
	const drawn = territory?.perimeters.at(-1);
	if (!territory || !drawn) throw new Error(`decidePerimeter: no territory ${id}`);
	const { communes } = drawn;
	const before: Perimeter[] = drawn.draft || former.length === 0 ? [] : [{ ...drawn, communes: former }];
	const decided: Perimeter = {
		from,
		communes,
		indicative: false,
		decided: true,
		...(note.trim() && { note: note.trim() }),
	};
	const draft: Perimeter = { from, communes, indicative: false, draft: true };
	const perimeters = [...territory.perimeters.slice(0, -1), ...before, decided, draft];
	return { kind: 'set-perimeters', id, perimeters };
}
