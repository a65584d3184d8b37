import type { Change } from '../change.ts';
import { freeId } from '../freeId.ts';
import { drawnCommunes, matchTerritories } from '../matchTerritories.ts';
import type { Plan, Territory } from '../plan.ts';
import { assignUnits } from './assignUnits.ts';

/**
 * Takes over part of another scenario: each of the communes is then in the territories that it is in there, and in no
 * other, as one change. Territories that are not here come along with those communes. One that the other scenario does
 * not have goes once its last commune is taken from it, unless one of its perimeters was decided. `codes`: INSEE codes,
 * those that do not differ do no harm.
 */
export function adoptFrom(plan: Plan, other: Plan, codes: Iterable<string>): Change {
	const adopted = [...new Set(codes)].sort();
	const taken = new Set(plan.territories.map(({ id }) => id));
	const inserted: Change[] = [];
	const removed: Change[] = [];
	const assignments: { territory: string; added: string[]; removed: string[] }[] = [];
	for (const [here, there] of matchTerritories([plan, other])) {
		const wanted = new Set(there && drawnCommunes(there));
		const joining = adopted.filter((code) => wanted.has(code));
		if (!here) {
			if (!there || joining.length === 0) continue;
			const id = taken.has(there.id) ? freeId(there.name, 'territoire', taken) : there.id;
			taken.add(id);
			const position = plan.territories.length + inserted.length;
			inserted.push({ kind: 'insert-territory', territory: withDraft({ ...there, id }, joining), position });
			continue;
		}
		const leaving = adopted.filter((code) => !wanted.has(code));
		assignments.push({ territory: here.id, added: joining, removed: leaving });
		if (!there && isEmptied(here, leaving)) removed.push({ kind: 'remove-territory', id: here.id });
	}
	const gone = new Set(removed.map((change) => (change.kind === 'remove-territory' ? change.id : '')));
	const assigned = assignUnits(
		plan,
		assignments.filter(({ territory }) => !gone.has(territory)),
	);
	return { kind: 'several', changes: [...inserted, assigned, ...removed] };
}

function isEmptied(territory: Territory, leaving: readonly string[]): boolean {
	const members = drawnCommunes(territory);
	const isDecided = territory.perimeters.some(({ decided }) => decided);
	return !isDecided && members.length > 0 && members.every((code) => leaving.includes(code));
}

const withDraft = (territory: Territory, communes: readonly string[]): Territory => ({
	...territory,
	perimeters: territory.perimeters.map((perimeter, index, all) =>
		index === all.length - 1 ? { ...perimeter, communes } : perimeter,
	),
});
