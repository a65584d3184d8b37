import type { ExtentState } from '../state/extent.svelte.ts';
import type { PlanState } from '../state/plan.svelte.ts';
import type { SelectionState } from '../state/selection.svelte.ts';
import type { StorageState } from '../state/storage.svelte.ts';
import type { ViewState } from '../state/view.svelte.ts';
import { shippedPlan } from './openExtent.ts';
import { selectTerritory } from './selectTerritory.ts';

interface Context {
	readonly extent: ExtentState;
	readonly plan: PlanState;
	readonly storage: StorageState;
	readonly selection: SelectionState;
	readonly view: ViewState;
}

/** Removes the open plan from this browser and opens the one that came with the extent. */
export async function resetPlan({ extent, plan, storage, selection, view }: Context): Promise<void> {
	await storage.forget();
	selectTerritory({ selection, view }, '');
	plan.open(await shippedPlan(extent));
}
