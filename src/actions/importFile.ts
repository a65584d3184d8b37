import type { Needs } from './context.ts';
import { drawList } from './drawList.ts';
import { insertTerritories, unitsOf, type NewTerritory } from './importedPlan.ts';
import type { ReadPlan } from '../io/planFile.ts';
import type {
	LayerLook,
	OpenedInfo,
	ReadDrawings,
	ReadFigures,
	ReadList,
	ReportView,
} from '../work/importService.ts';
import type { SharedShape } from '../work/shapeShares.ts';
import type { PendingState } from '../state/pending.svelte.ts';

export type { LayerLook, OpenedInfo, ReadDrawings, ReadFigures, ReadList, ReportView, SharedShape };

/** By which share a commune belongs to a drawn perimeter. */
export const SHARE_RULES = ['majority', 'any', 'whole'] as const;
export type ShareRule = (typeof SHARE_RULES)[number];

/** Shares under this are what two drawings of one line differ by, and count as none; over its rest to 1, as all. */
const SLIVER = 0.01;

/** Opens a plan that was read from a file in place of the open one, which stays kept, and turns the map to it. */
export async function openReadPlan(
	{ extent, plan, situation, storage }: Needs<'extent' | 'plan' | 'situation' | 'storage'>,
	{ plan: read }: Pick<ReadPlan, 'plan'>,
): Promise<void> {
	const id = await storage.freeId(read.id);
	await storage.startAfresh();
	plan.open({ ...read, id });
	storage.save();
	const drawn = read.territories.map(({ name, perimeters }) => ({
		name,
		codes: perimeters.at(-1)?.communes ?? [],
	}));
	situation.lookAt(unitsOf(extent, drawn));
}

/** What can be done with territories that were read. */
export type Destination = 'plan' | 'add' | 'pending';

/**
 * Does it, and says so: draws them as a plan of their own, adds them to the open one as one step of the history, or
 * puts their communes in the pending selection, where they wait for the user's word.
 */
export async function takeTerritories(
	context: Parameters<typeof drawList>[0] & { readonly pending: PendingState },
	territories: readonly NewTerritory[],
	destination: Destination,
	drawn: Parameters<typeof drawList>[2],
): Promise<void> {
	if (destination === 'plan') return drawList(context, territories, drawn);
	const { extent, locale, pending, plan, situation, tool, view } = context;
	const { format, texts } = locale;
	const units = [...new Set(unitsOf(extent, territories))];
	if (destination === 'add') {
		if (plan.current) plan.perform(insertTerritories(extent, plan.current, territories));
		const count = territories.filter(({ codes }) => codes.length > 0).length;
		tool.notice = texts.fileIn.added(format.integer(count));
	} else {
		view.go({ view: 'atelier' });
		pending.add(units);
		tool.notice = texts.fileIn.waiting(format.integer(units.length));
	}
	situation.lookAt(units);
}

/** Communes of the territories that are in one of the plan already: adding shares them. */
export function sharedByAdding(
	{ extent, plan }: Needs<'extent' | 'plan'>,
	territories: readonly NewTerritory[],
): number {
	const units = new Set(unitsOf(extent, territories));
	return [...units].filter((unit) => plan.territoriesOf(unit).length > 0).length;
}

/** The territories of a list with the communes that the user settled by hand. */
export const settledTerritories = (list: ReadList, answers: ReadonlyMap<number, string>): NewTerritory[] => {
	const byTerritory = new Map<string, string[]>();
	for (const { row, territory } of list.report.ambiguous) {
		const code = answers.get(row);
		if (code !== undefined) byTerritory.set(territory, [...(byTerritory.get(territory) ?? []), code]);
	}
	return list.territories.map(({ name, codes, event }) => ({
		name,
		codes: [...new Set([...codes, ...(byTerritory.get(name) ?? [])])],
		event,
	}));
};

/** Drawn perimeters as territories: their communes by a rule, the polygon kept beside them. */
export const territoriesOfShapes = (
	shapes: readonly SharedShape[],
	rule: ShareRule,
	note: string,
): NewTerritory[] =>
	shapes.map((shape) => ({
		name: shape.name,
		codes: shape.shares.filter(({ share }) => takes(rule, share)).map(({ code }) => code),
		...(unitsCut(shape) > 0 && { geometry: shape.geometry, note }),
	}));

/** Communes that the edge of a drawn perimeter cuts: with none it is a union of communes. */
export const unitsCut = ({ shares }: SharedShape): number =>
	shares.filter(({ share }) => share >= SLIVER && share <= 1 - SLIVER).length;

function takes(rule: ShareRule, share: number): boolean {
	switch (rule) {
		case 'majority':
			return share > 0.5;
		case 'any':
			return share >= SLIVER;
		case 'whole':
			return share >= 1 - SLIVER;
	}
}
