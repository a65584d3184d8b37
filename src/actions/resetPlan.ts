import type { Needs } from './context.ts';
import { shippedPlan } from './openExtent.ts';
import { selectTerritory } from './selectTerritory.ts';

type Context = Needs<'extent' | 'plan' | 'selection' | 'storage' | 'view'>;

/** Removes the open plan from this browser and opens the one that was worked on before it, else the shipped one. */
export async function resetPlan({ extent, plan, storage, selection, view }: Context): Promise<void> {
	await storage.forget();
	selectTerritory({ selection, view }, '');
	if (!(await storage.openLatest(extent.manifest?.id ?? ''))) plan.open(await shippedPlan(extent));
}
