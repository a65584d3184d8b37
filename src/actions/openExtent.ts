import type { Needs } from './context.ts';
import { openAddressedPlan } from './openPlan.ts';
import { showPublishedView } from './showPublishedView.ts';

type Context = Needs<'extent' | 'plan' | 'plans' | 'selection' | 'storage' | 'view'>;

/**
 * Opens an extent with the plan that the address names, else the last or the shipped one; then the communes around it.
 * What the address names (territory, commune) is chosen.
 */
export async function openExtent(context: Context, id: string | undefined): Promise<void> {
	const { extent, plan, selection, view } = context;
	plan.close();
	await extent.open(id);
	if (extent.status !== 'ready' || !extent.manifest) return;
	showPublishedView(context);
	await openAddressedPlan(context);
	chooseFromRoute(context);
	const ring = await extent.openRing();
	if (!ring.ok) return;
	plan.recount();
	// a commune around the extent that the address names is known now; what was chosen meanwhile stays
	const { commune } = view.route;
	if (commune && selection.unit < 0) selection.unit = extent.unitOf(commune) ?? -1;
}

/** Chooses what the address names: territory and commune; nothing where it names none. */
export function chooseFromRoute({
	extent,
	plan,
	selection,
	view,
}: Needs<'extent' | 'plan' | 'selection' | 'view'>): void {
	const { territory, commune } = view.route;
	selection.territory = territory && plan.territory(territory) ? territory : '';
	selection.unit = commune ? (extent.unitOf(commune) ?? -1) : -1;
}
