import { assignColours } from '../analysis/colours.ts';
import { today } from '../base/today.ts';
import { allBorders } from '../geometry/neighbours.ts';
import { emptyPlan } from '../model/emptyPlan.ts';
import type { Change } from '../model/change.ts';
import { freeId } from '../model/freeId.ts';
import { Membership } from '../model/membership.ts';
import type { Drawing, Plan, Territory, TerritoryEvent } from '../model/plan.ts';
import type { ExtentState } from '../state/extent.svelte.ts';

/** A territory as a file gives it: communes, and the polygon that they came of where it is no union of communes. */
export interface NewTerritory {
	readonly name: string;
	readonly codes: readonly string[];
	readonly event?: TerritoryEvent | undefined;
	readonly geometry?: GeoJSON.MultiPolygon | undefined;
	/** How the communes of the polygon were chosen. */
	readonly note?: string | undefined;
}

/** Units of the territories' communes, without those that are not loaded. */
export const unitsOf = (
	extent: Pick<ExtentState, 'unitOf'>,
	territories: readonly Pick<NewTerritory, 'codes'>[],
): number[] =>
	territories
		.flatMap(({ codes }) => codes.map((code) => extent.unitOf(code)))
		.filter((unit) => unit !== undefined);

const LONGEST_NAME = 200;

/** A plan made of the territories of a file, neighbours in different colours. */
export function planOfTerritories(
	extent: ExtentState,
	territories: readonly NewTerritory[],
	name: string,
	complete: boolean,
): Plan {
	const day = today();
	const empty: Plan = {
		...emptyPlan(extent.manifest?.id ?? '', name.slice(0, LONGEST_NAME), day),
		id: `liste-${Date.now().toString(36)}`,
		complete,
	};
	const made = madeOf(extent, empty, territories, day);
	return {
		...empty,
		territories: made.territories,
		...(made.drawings.length > 0 && { drawings: made.drawings }),
	};
}

/** The territories of a file behind those of the open plan, as one step of the history. */
export function insertTerritories(
	extent: ExtentState,
	plan: Plan,
	territories: readonly NewTerritory[],
): Change {
	const made = madeOf(extent, plan, territories, today());
	const drawings = plan.drawings ?? [];
	return {
		kind: 'several',
		changes: [
			...made.territories.map((territory, index): Change => ({
				kind: 'insert-territory',
				territory,
				position: plan.territories.length + index,
			})),
			...made.drawings.map((drawing, index): Change => ({
				kind: 'insert-drawing',
				drawing,
				position: drawings.length + index,
			})),
		],
	};
}

function madeOf(
	extent: ExtentState,
	plan: Plan,
	given: readonly NewTerritory[],
	from: string,
): { territories: Territory[]; drawings: Drawing[] } {
	const drawn = given.filter(({ codes }) => codes.length > 0);
	const colours = coloursOf(extent, plan, drawn);
	const ids = new Set(plan.territories.map(({ id }) => id));
	const names = new Set(plan.territories.map(({ name }) => name));
	const drawingIds = new Set((plan.drawings ?? []).map(({ id }) => id));
	const drawings: Drawing[] = [];
	const territories = drawn.map(({ name, codes, event, geometry, note }, index): Territory => {
		const id = taken(ids, freeId(name, 'territoire', ids));
		const ownName = taken(names, freeName(name.slice(0, LONGEST_NAME), names));
		if (geometry)
			drawings.push({
				id: taken(drawingIds, freeId(name, 'dessin', drawingIds)),
				name: ownName,
				geometry,
				...(note !== undefined && { note }),
				territory: id,
			});
		return {
			id,
			name: ownName,
			colour: colours[index],
			perimeters: [
				{ from, communes: [...codes].sort(), indicative: false, ...(note !== undefined && { note }) },
			],
			events: event ? [event] : [],
			announced: [],
		};
	});
	return { territories, drawings };
}

function taken(set: Set<string>, one: string): string {
	set.add(one);
	return one;
}

/** The name, with a number behind it where another territory has it. */
function freeName(name: string, names: ReadonlySet<string>): string {
	let free = name;
	for (let number = 2; names.has(free); number++) free = `${name} (${number})`;
	return free;
}

/** Colours for the new territories, unlike those of their neighbours, new and old. */
function coloursOf(extent: ExtentState, plan: Plan, given: readonly NewTerritory[]): number[] {
	const { sides } = extent;
	const sets = [
		...plan.territories.map(({ perimeters }) => perimeters.at(-1)?.communes ?? []),
		...given.map(({ codes }) => codes),
	];
	const neighbours = sets.map(() => new Set<number>());
	if (sides) {
		const membership = new Membership(sides.unitCount);
		for (const [index, codes] of sets.entries()) {
			membership.addTerritory();
			for (const code of codes) {
				const unit = extent.unitOf(code);
				if (unit !== undefined) membership.add(unit, index);
			}
		}
		for (const { a, b } of allBorders(sides, membership)) {
			neighbours[a].add(b);
			neighbours[b].add(a);
		}
	}
	const known = [...plan.territories.map(({ colour }) => colour), ...given.map(() => null)];
	return assignColours(sets.length, (index) => neighbours[index], known).slice(plan.territories.length);
}
