import { changeConsultations } from './applyConsultation.ts';
import { setPlanField, setTerritoryField } from './applyField.ts';
import type { Applied, Assignment, Change } from './change.ts';
import { isSameCase } from './frontier.ts';
import type { Drawing, Plan, Territory } from './plan.ts';

/**
 * Carries out a change. The plan given stays as it is; territories that the change does not touch keep their
 * identity in the new one. Throws where the change names a territory, drawing or consultation that is not there, or adds what is.
 */
export function apply(plan: Plan, change: Change): Applied {
	switch (change.kind) {
		case 'assign':
			return assign(plan, change.assignments);
		case 'insert-territory': {
			if (plan.territories.some(({ id }) => id === change.territory.id))
				throw new Error(`apply: territory ${change.territory.id} is there already`);
			const territories = plan.territories.toSpliced(change.position, 0, change.territory);
			return {
				plan: { ...plan, territories },
				inverse: { kind: 'remove-territory', id: change.territory.id },
			};
		}
		case 'remove-territory': {
			const position = positionOf(plan, change.id);
			return {
				plan: { ...plan, territories: plan.territories.toSpliced(position, 1) },
				inverse: { kind: 'insert-territory', territory: plan.territories[position], position },
			};
		}
		case 'set-name': {
			const position = positionOf(plan, change.id);
			const before = plan.territories[position];
			return {
				plan: replaced(plan, position, { ...before, name: change.name }),
				inverse: { kind: 'set-name', id: change.id, name: before.name },
			};
		}
		case 'set-colours':
			return setColours(plan, change.colours);
		case 'set-perimeters': {
			const position = positionOf(plan, change.id);
			const before = plan.territories[position];
			return {
				plan: replaced(plan, position, { ...before, perimeters: change.perimeters }),
				inverse: { kind: 'set-perimeters', id: change.id, perimeters: before.perimeters },
			};
		}
		case 'describe': {
			const { name, scenario, reason, ...rest } = plan;
			return {
				plan: { ...rest, ...change.description },
				inverse: {
					kind: 'describe',
					description: { name, scenario, ...(reason !== undefined && { reason }) },
				},
			};
		}
		case 'insert-drawing':
		case 'remove-drawing':
		case 'set-drawing-name':
			return changeDrawings(plan, change);
		case 'set-case':
			return setCase(plan, change);
		case 'insert-consultation':
		case 'remove-consultation':
		case 'describe-consultation':
		case 'insert-answers':
		case 'remove-answers':
			return changeConsultations(plan, change);
		case 'set-territory-field': {
			const position = positionOf(plan, change.id);
			const { territory, inverse } = setTerritoryField(plan.territories[position], change);
			return { plan: replaced(plan, position, territory), inverse };
		}
		case 'set-plan-field':
			return setPlanField(plan, change);
		case 'several':
			return applySeveral(plan, change.changes);
		case 'return': {
			const { plan: after, inverse } = applySeveral(plan, change.changes);
			return { plan: after, inverse: { kind: 'return', at: change.at, changes: inverse.changes } };
		}
	}
}

function applySeveral(
	plan: Plan,
	changes: readonly Change[],
): { plan: Plan; inverse: Extract<Change, { kind: 'several' }> } {
	const inverses: Change[] = [];
	let after = plan;
	for (const change of changes) {
		const applied = apply(after, change);
		after = applied.plan;
		inverses.unshift(applied.inverse);
	}
	return { plan: after, inverse: { kind: 'several', changes: inverses } };
}

type DrawingChange = Extract<Change, { kind: 'insert-drawing' | 'remove-drawing' | 'set-drawing-name' }>;

function changeDrawings(plan: Plan, change: DrawingChange): Applied {
	const drawings = plan.drawings ?? [];
	if (change.kind === 'insert-drawing') {
		const { drawing, position } = change;
		if (drawings.some(({ id }) => id === drawing.id))
			throw new Error(`apply: drawing ${drawing.id} is there already`);
		return {
			plan: withDrawings(plan, drawings.toSpliced(position, 0, drawing)),
			inverse: { kind: 'remove-drawing', id: drawing.id },
		};
	}
	const position = drawings.findIndex(({ id }) => id === change.id);
	if (position < 0) throw new Error(`apply: no drawing ${change.id}`);
	const before = drawings[position];
	if (change.kind === 'remove-drawing')
		return {
			plan: withDrawings(plan, drawings.toSpliced(position, 1)),
			inverse: { kind: 'insert-drawing', drawing: before, position },
		};
	return {
		plan: withDrawings(plan, drawings.with(position, { ...before, name: change.name })),
		inverse: { kind: 'set-drawing-name', id: change.id, name: before.name },
	};
}

function setCase(plan: Plan, { key, to, position }: Extract<Change, { kind: 'set-case' }>): Applied {
	const cases = plan.frontier ?? [];
	const at = cases.findIndex((one) => isSameCase(one, key));
	if (to && !isSameCase(to, key)) throw new Error('apply: the case is another one than its key says');
	if (!to && at < 0) throw new Error(`apply: no case of ${key.commune}`);
	const frontier =
		at < 0 && to ? cases.toSpliced(position, 0, to) : to ? cases.with(at, to) : cases.toSpliced(at, 1);
	const after: { -readonly [Key in keyof Plan]: Plan[Key] } = { ...plan, frontier };
	if (frontier.length === 0) delete after.frontier;
	const before = at < 0 ? null : cases[at];
	return { plan: after, inverse: { kind: 'set-case', key, to: before, position: at < 0 ? position : at } };
}

/** A plan without drawings has no such field: it is as it was before the first one. */
function withDrawings(plan: Plan, drawings: readonly Drawing[]): Plan {
	const after: { -readonly [Key in keyof Plan]: Plan[Key] } = { ...plan, drawings };
	if (drawings.length === 0) delete after.drawings;
	return after;
}

function assign(plan: Plan, assignments: readonly Assignment[]): Applied {
	const territories = [...plan.territories];
	for (const { territory: id, added, removed } of assignments) {
		const position = positionOf(plan, id);
		const before = territories[position];
		const draft = before.perimeters.at(-1);
		if (!draft) throw new Error(`apply: territory ${id} has no perimeter`);
		const communes = changedCodes(draft.communes, added, removed);
		territories[position] = { ...before, perimeters: before.perimeters.with(-1, { ...draft, communes }) };
	}
	const inverse = assignments.map(({ territory, added, removed }) => ({
		territory,
		added: removed,
		removed: added,
	}));
	return {
		plan: { ...plan, territories },
		inverse: { kind: 'assign', assignments: inverse.reverse() },
	};
}

function changedCodes(
	before: readonly string[],
	added: readonly string[],
	removed: readonly string[],
): string[] {
	const codes = new Set(before);
	for (const code of removed)
		if (!codes.delete(code)) throw new Error(`apply: ${code} is not there to remove`);
	for (const code of added) {
		if (codes.has(code)) throw new Error(`apply: ${code} is there already`);
		codes.add(code);
	}
	return [...codes].sort();
}

function setColours(plan: Plan, colours: Readonly<Record<string, number>>): Applied {
	const before: Record<string, number> = {};
	let territories = plan.territories;
	for (const [id, colour] of Object.entries(colours)) {
		const position = positionOf(plan, id);
		before[id] = territories[position].colour;
		territories = territories.with(position, { ...territories[position], colour });
	}
	return { plan: { ...plan, territories }, inverse: { kind: 'set-colours', colours: before } };
}

const replaced = (plan: Plan, position: number, territory: Territory): Plan => ({
	...plan,
	territories: plan.territories.with(position, territory),
});

function positionOf(plan: Plan, id: string): number {
	const position = plan.territories.findIndex((territory) => territory.id === id);
	if (position < 0) throw new Error(`apply: no territory ${id}`);
	return position;
}
