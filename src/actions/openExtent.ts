import type { Needs } from './context.ts';
import { readPlanFile } from '../io/planFile.ts';
import { emptyPlan } from '../model/emptyPlan.ts';
import type { Plan } from '../model/plan.ts';
import type { ExtentState } from '../state/extent.svelte.ts';

type Context = Needs<'extent' | 'plan' | 'selection' | 'storage' | 'view'>;

/**
 * Opens an extent with the plan that was worked on here last, else the shipped one; then the communes around it.
 * What the address names (territory, commune) is chosen.
 */
export async function openExtent(context: Context, id: string | undefined): Promise<void> {
	const { extent, plan, storage } = context;
	plan.close();
	await extent.open(id);
	if (extent.status !== 'ready' || !extent.manifest) return;
	if (!(await storage.openLatest(extent.manifest.id))) plan.open(await shippedPlan(extent));
	chooseFromRoute(context);
	const ring = await extent.openRing();
	if (!ring.ok) return;
	plan.recount();
	chooseFromRoute(context);
}

/** The plan that comes with the extent, or an empty one where none does. */
export async function shippedPlan(extent: ExtentState): Promise<Plan> {
	const manifest = extent.manifest;
	if (!manifest) throw new Error('shippedPlan before an extent is open');
	const [shipped] = manifest.files.plans;
	if (shipped) {
		const response = await fetch(extent.addressOf(shipped.file));
		const read = response.ok ? readPlanFile(await response.text(), shipped.file) : undefined;
		if (read?.ok) return read.value.plan;
	}
	return emptyPlan(manifest.id, manifest.name, new Date().toISOString().slice(0, 10));
}

/** Chooses what the address names: territory and commune; nothing where it names none. */
export function chooseFromRoute({ extent, plan, selection, view }: Context): void {
	const { territory, commune } = view.route;
	selection.territory = territory && plan.territory(territory) ? territory : '';
	selection.unit = commune ? (extent.unitOf(commune) ?? -1) : -1;
}
