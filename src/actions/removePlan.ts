import type { Needs } from './context.ts';
import { openAddressedPlan } from './openPlan.ts';
import { selectTerritory } from './selectTerritory.ts';

type Context = Needs<'extent' | 'plan' | 'plans' | 'selection' | 'storage' | 'view'>;

/**
 * Removes a plan from this browser; in the place of the open one comes the one that was worked on before, else the
 * shipped one. False where another tab has it open, or the browser refuses.
 */
export async function removePlan(context: Context, id: string): Promise<boolean> {
	const { extent, plan, plans, selection, storage, view } = context;
	const extentId = extent.manifest?.id ?? '';
	if (plan.current?.id !== id) {
		const removed = await plans.remove(extentId, id);
		return removed.ok && removed.value;
	}
	if (!(await storage.forget())) return false;
	selectTerritory({ selection, view }, '');
	view.go({ plan: undefined });
	await openAddressedPlan(context);
	await plans.refresh(extentId);
	return true;
}
