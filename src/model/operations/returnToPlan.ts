import { sameJson } from '../../base/sameJson.ts';
import type { Change, PlanDescription, PlanFieldChange } from '../change.ts';
import { caseKey } from '../frontier.ts';
import { PLAN_FIELDS, type Plan, type Territory } from '../plan.ts';
import { assignUnits } from './assignUnits.ts';

/**
 * Makes a plan what it was at a former time, as one change that holds only what differs: description, territories,
 * drawings, frontier cases, consultations, meetings, zones and groups. `at`: when that was, milliseconds since 1970. What no change can alter (date
 * of the inventory, sources) stays.
 */
export function returnToPlan(plan: Plan, former: Plan, at: number): Change {
	const changes: Change[] = [];
	if (plan.name !== former.name || plan.scenario !== former.scenario || plan.reason !== former.reason)
		changes.push({ kind: 'describe', description: descriptionOf(former) });
	changes.push(
		...territoryChanges(plan, former),
		...drawingChanges(plan, former),
		...caseChanges(plan, former),
		...consultationChanges(plan, former),
		...fieldChanges(plan, former),
	);
	return { kind: 'return', at, changes };
}

const descriptionOf = ({ name, scenario, reason }: Plan): PlanDescription => ({
	name,
	scenario,
	...(reason !== undefined && { reason }),
});

function territoryChanges(plan: Plan, former: Plan): Change[] {
	const wanted = new Map(former.territories.map((territory) => [territory.id, territory]));
	const kept = keptIds(plan, wanted);
	const assignment = assignUnits(
		plan,
		plan.territories
			.filter(({ id }) => kept.has(id))
			.map((territory) => {
				const now = new Set(draftOf(territory));
				const then = new Set(draftOf(wanted.get(territory.id)));
				return {
					territory: territory.id,
					added: [...then.difference(now)],
					removed: [...now.difference(then)],
				};
			}),
	);
	return [
		...plan.territories
			.filter(({ id }) => !kept.has(id))
			.map(({ id }): Change => ({ kind: 'remove-territory', id })),
		...(assignment.kind === 'assign' && assignment.assignments.length > 0 ? [assignment] : []),
		...former.territories.flatMap((territory, position): Change[] =>
			kept.has(territory.id) ? [] : [{ kind: 'insert-territory', territory, position }],
		),
	];
}

/** Territories that differ in the communes of their draft at most, in the same order then and now; else none. */
function keptIds(plan: Plan, wanted: ReadonlyMap<string, Territory>): ReadonlySet<string> {
	const kept = new Set<string>();
	for (const territory of plan.territories) {
		const then = wanted.get(territory.id);
		if (then && sameJson(withoutDraft(territory), withoutDraft(then))) kept.add(territory.id);
	}
	const order = [...wanted.keys()].filter((id) => kept.has(id));
	return sameJson(order, [...kept]) ? kept : new Set();
}

const draftOf = (territory: Territory | undefined): readonly string[] =>
	territory?.perimeters.at(-1)?.communes ?? [];

const withoutDraft = (territory: Territory): Territory => ({
	...territory,
	perimeters: territory.perimeters.map((perimeter, index, all) =>
		index === all.length - 1 ? { ...perimeter, communes: [] } : perimeter,
	),
});

function drawingChanges(plan: Plan, former: Plan): Change[] {
	const now = plan.drawings ?? [];
	const then = former.drawings ?? [];
	if (sameJson(now, then)) return [];
	return [
		...now.map(({ id }): Change => ({ kind: 'remove-drawing', id })),
		...then.map((drawing, position): Change => ({ kind: 'insert-drawing', drawing, position })),
	];
}

function caseChanges(plan: Plan, former: Plan): Change[] {
	const now = plan.frontier ?? [];
	const then = former.frontier ?? [];
	if (sameJson(now, then)) return [];
	return [
		...now.map((one): Change => ({ kind: 'set-case', key: caseKey(one), to: null, position: 0 })),
		...then.map((one, position): Change => ({ kind: 'set-case', key: caseKey(one), to: one, position })),
	];
}

function consultationChanges(plan: Plan, former: Plan): Change[] {
	const now = plan.consultations ?? [];
	const then = former.consultations ?? [];
	if (sameJson(now, then)) return [];
	return [
		...now.map(({ id }): Change => ({ kind: 'remove-consultation', id })),
		...then.map((consultation, position): Change => ({
			kind: 'insert-consultation',
			consultation,
			position,
		})),
	];
}

const fieldChanges = (plan: Plan, former: Plan): PlanFieldChange[] =>
	PLAN_FIELDS.filter((field) => !sameJson(plan[field] ?? null, former[field] ?? null)).map(
		(field) => ({ kind: 'set-plan-field', field, to: former[field] ?? null }) as PlanFieldChange,
	);
