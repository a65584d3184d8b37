import type { Needs } from './context.ts';
import { planOfTerritories, type NewTerritory } from './importedPlan.ts';
import { openExtent } from './openExtent.ts';

type Context = Needs<'extent' | 'plan' | 'plans' | 'selection' | 'storage' | 'view'>;

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
 * different colours, and keeps the plan in the browser.
 */
export async function drawList(
	context: Context,
	territories: readonly NewTerritory[],
	{ name, complete, extentId }: { name: string; complete: boolean; extentId: string | undefined },
): Promise<void> {
	const { extent, plan, storage, selection, view } = context;
	if (extentId) {
		view.go({ extent: extentId, plan: undefined });
		await openExtent(context, extentId);
		if (extent.status !== 'ready') return;
	}
	selection.clear();
	view.go({ territory: undefined, commune: undefined, date: undefined });
	await storage.startAfresh();
	plan.open(planOfTerritories(extent, territories, name, complete));
	storage.save();
}
