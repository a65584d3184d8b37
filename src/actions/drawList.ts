import type { Needs } from './context.ts';
import { assignColours } from '../analysis/colours.ts';
import { allBorders } from '../geometry/neighbours.ts';
import { Membership } from '../model/membership.ts';
import type { Plan, Territory } from '../model/plan.ts';
import { openExtent } from './openExtent.ts';
import type { ExtentState } from '../state/extent.svelte.ts';
import type { ReadList } from '../work/listReading.ts';

type Context = Needs<'extent' | 'plan' | 'selection' | 'storage' | 'view'>;

/** Where a list can be drawn: here, in another built extent, or nowhere yet. */
export type ListPlace =
	| { readonly kind: 'here'; readonly outside: number }
	| { readonly kind: 'other'; readonly id: string; readonly name: string }
	| { readonly kind: 'not-built'; readonly region: string }
	| { readonly kind: 'nothing' };

/** The extent that holds most of a list's communes. */
export function placeOfList({ extent }: Pick<Context, 'extent'>, list: ReadList): ListPlace {
	const total = list.regions.reduce((sum, [, communes]) => sum + communes, 0);
	if (total === 0) return { kind: 'nothing' };
	const inExtent = (code: string): boolean => {
		const unit = extent.unitOf(code);
		return unit !== undefined && unit < (extent.units?.extentCount ?? 0);
	};
	const here = list.territories.reduce((sum, { codes }) => sum + codes.filter(inExtent).length, 0);
	if (here * 2 >= total) {
		const outside = list.territories.flatMap(({ codes }) =>
			codes.filter((code) => extent.unitOf(code) === undefined),
		);
		return { kind: 'here', outside: outside.length };
	}
	const [region] = list.regions[0];
	const built = extent.index?.extents.find(({ id }) => id.split('-').includes(region) || id === 'france');
	return built ? { kind: 'other', id: built.id, name: built.name } : { kind: 'not-built', region };
}

/**
 * Draws a list as a plan of its own: opens the extent that it lies in where that is another one, gives neighbours
 * different colours, and keeps the plan in the browser.
 */
export async function drawList(
	context: Context,
	list: ReadList,
	{ name, complete, extentId }: { name: string; complete: boolean; extentId: string | undefined },
): Promise<void> {
	const { extent, plan, storage, selection, view } = context;
	if (extentId) {
		view.go({ extent: extentId });
		await openExtent(context, extentId);
		if (extent.status !== 'ready') return;
	}
	selection.clear();
	view.go({ territory: undefined, commune: undefined, date: undefined });
	await storage.startAfresh();
	plan.open(planOfList(extent, list, name, complete));
	storage.save();
}

function planOfList(extent: ExtentState, list: ReadList, name: string, complete: boolean): Plan {
	const today = new Date().toISOString().slice(0, 10);
	const colours = coloursOf(extent, list);
	const territories = list.territories
		.filter(({ codes }) => codes.length > 0)
		.map(({ name: territoryName, codes }, index): Territory => ({
			id: `cpts-${index + 1}`,
			name: territoryName.slice(0, 200),
			colour: colours[index],
			perimeters: [{ from: today, communes: [...codes].sort(), indicative: false }],
			events: [],
			announced: [],
		}));
	return {
		id: `liste-${Date.now().toString(36)}`,
		name: name.slice(0, 200),
		scenario: '',
		complete,
		asOf: today,
		cog: 2026,
		extent: extent.manifest?.id ?? '',
		sources: {},
		territories,
	};
}

function coloursOf(extent: ExtentState, list: ReadList): number[] {
	const { sides } = extent;
	const drawn = list.territories.filter(({ codes }) => codes.length > 0);
	const neighbours = drawn.map(() => new Set<number>());
	if (sides) {
		const membership = new Membership(sides.unitCount);
		for (const [index, { codes }] of drawn.entries()) {
			membership.addTerritory();
			for (const code of codes) {
				const unit = extent.unitOf(code);
				if (unit !== undefined) membership.add(unit, index);
			}
		}
		for (const { a, b } of allBorders(sides, membership)) neighbours[a].add(b);
	}
	return assignColours(
		drawn.length,
		(index) => neighbours[index],
		drawn.map(() => null),
	);
}
