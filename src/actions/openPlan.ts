import type { Needs } from './context.ts';
import { today } from '../base/today.ts';
import { emptyPlan } from '../model/emptyPlan.ts';
import { readShippedPlan } from './readShippedPlan.ts';
import { selectTerritory } from './selectTerritory.ts';

type Context = Needs<'extent' | 'plan' | 'plans' | 'storage' | 'view'>;
type ChoosingContext = Context & Needs<'selection'>;

/**
 * Opens the plan that the address names, kept here or shipped; else the one that was worked on here last; else the
 * shipped one. Says where the plan of the address is not to be found here.
 */
export async function openAddressedPlan(context: Context): Promise<void> {
	const { extent, plans, storage, view } = context;
	const manifest = extent.manifest;
	if (!manifest) throw new Error('openAddressedPlan before an extent is open');
	plans.notice = null;
	const wanted = view.route.plan;
	if (wanted) {
		if (await storage.openStored(manifest.id, wanted)) return;
		if (manifest.files.plans.some(({ id }) => id === wanted)) return openShipped(context, wanted);
	}
	if (!(await storage.openLatest(manifest.id))) await openShipped(context, manifest.files.plans[0]?.id);
	if (wanted && !storage.fault) plans.notice = { kind: 'plan-elsewhere' };
}

/** Opens a plan that comes with the extent, or an empty one where it cannot be had, and says so. */
async function openShipped({ extent, plan, plans }: Context, id: string | undefined): Promise<void> {
	const { manifest } = extent;
	if (!manifest) return;
	const shipped = id === undefined ? undefined : await readShippedPlan(extent, id);
	if (shipped?.ok) plan.open(shipped.value);
	else plan.open(emptyPlan(manifest.id, manifest.name, today()));
	if (shipped && !shipped.ok) plans.notice = { kind: 'shipped-failed', problem: shipped.error, id: id ?? '' };
}

/** Opens a plan that this browser keeps; false where it is gone or storage is blocked, and the open plan stays. */
export async function openStoredPlan(context: ChoosingContext, id: string): Promise<boolean> {
	const { extent, plans, selection, storage, view } = context;
	if (!(await storage.openStored(extent.manifest?.id ?? '', id))) {
		await openAddressedPlan(context);
		return false;
	}
	plans.notice = null;
	selectTerritory({ selection, view }, '');
	return true;
}

/** Opens a shipped plan as it came, beside what was drawn on it here; true where it could be had. */
export async function openShippedPlan(context: ChoosingContext, id: string): Promise<boolean> {
	const { extent, plan, plans, selection, storage, view } = context;
	const shipped = await readShippedPlan(extent, id);
	if (!shipped.ok) {
		plans.notice = { kind: 'shipped-failed', problem: shipped.error, id };
		return false;
	}
	await storage.startAfresh();
	plan.open({ ...shipped.value, id: await storage.freeId(id) });
	plans.notice = null;
	selectTerritory({ selection, view }, '');
	return true;
}

/** Opens a new plan without territories, and keeps it. */
export async function openNewPlan(context: ChoosingContext, name: string): Promise<void> {
	const { extent, plan, plans, selection, storage, view } = context;
	const id = extent.manifest?.id ?? '';
	await storage.startAfresh();
	const empty = emptyPlan(id, name, today());
	plan.open({ ...empty, id: await storage.freeId(empty.id) });
	storage.save();
	plans.notice = null;
	selectTerritory({ selection, view }, '');
}
