import type { Needs } from './context.ts';
import { planOfTerritories, unitsOf, type NewTerritory } from './importedPlan.ts';
import { openExtent } from './openExtent.ts';

type Context = Needs<'extent' | 'plan' | 'plans' | 'selection' | 'situation' | 'storage' | 'view'>;
type DrawingContext = Context & Needs<'locale' | 'tool'>;

/** Where a list can be drawn: here, in another built extent, or nowhere yet. */
export type ListPlace =
	| { readonly kind: 'here'; readonly outside: number }
	| { readonly kind: 'other'; readonly id: string; readonly name: string }
	| { readonly kind: 'not-built'; readonly region: string }
	| { readonly kind: 'nothing' };

/** The extent that holds most of a list's communes. */
export function placeOfList(
	{ extent }: Pick<Context, 'extent'>,
	territories: readonly NewTerritory[],
	regions: readonly (readonly [region: string, communes: number])[],
): ListPlace {
	const total = regions.reduce((sum, [, communes]) => sum + communes, 0);
	if (total === 0) return { kind: 'nothing' };
	const inExtent = (code: string): boolean => {
		const unit = extent.unitOf(code);
		return unit !== undefined && unit < (extent.units?.extentCount ?? 0);
	};
	const here = territories.reduce((sum, { codes }) => sum + codes.filter(inExtent).length, 0);
	if (here * 2 >= total) {
		const outside = territories.flatMap(({ codes }) =>
			codes.filter((code) => extent.unitOf(code) === undefined),
		);
		return { kind: 'here', outside: outside.length };
	}
	const [region] = regions[0];
	const built = extent.index?.extents.find(({ id }) => id.split('-').includes(region) || id === 'france');
	return built ? { kind: 'other', id: built.id, name: built.name } : { kind: 'not-built', region };
}

/**
 * Draws a list as a plan of its own: opens the extent that it lies in where that is another one, gives neighbours
 * different colours, keeps the plan in the browser, turns the map to it and says so.
 */
export async function drawList(
	context: DrawingContext,
	territories: readonly NewTerritory[],
	{ name, complete, extentId }: { name: string; complete: boolean; extentId: string | undefined },
): Promise<void> {
	const { extent, locale, plan, plans, selection, situation, storage, tool, view } = context;
	if (extentId) {
		view.go({ extent: extentId, plan: undefined });
		await openExtent(context, extentId);
		if (extent.status !== 'ready') return;
	}
	selection.clear();
	view.go({ territory: undefined, commune: undefined, date: undefined });
	await storage.startAfresh();
	const drawn = planOfTerritories(extent, territories, name, complete);
	plan.open(drawn);
	storage.save();
	plans.notice = null;
	situation.lookAt(unitsOf(extent, territories));
	const count = drawn.territories.length;
	tool.notice = locale.texts.fileIn.drawn(count, locale.format.integer(count), name);
}
