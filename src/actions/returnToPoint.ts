import type { Needs } from './context.ts';
import { returnToPlan } from '../model/operations/returnToPlan.ts';

type Context = Needs<'extent' | 'plan' | 'plans' | 'storage'>;

/**
 * Makes the open plan what it was at a restore point, as one step that can be undone; the plan as it is now becomes a
 * restore point too. False where the point cannot be read.
 */
export async function returnToPoint({ extent, plan, plans, storage }: Context, at: number): Promise<boolean> {
	const { current } = plan;
	if (!current || !storage.canWrite) return false;
	const former = await plans.readPoint(extent.manifest?.id ?? '', current.id, at);
	if (!former.ok || !former.value) return false;
	await storage.keepPointNow('before-return');
	if (plan.current) plan.perform(returnToPlan(plan.current, former.value, at));
	return true;
}
