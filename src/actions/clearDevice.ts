import type { DeviceState } from '../state/device.svelte.ts';
import type { DeviceContents } from '../state/deviceContents.ts';
import type { Needs } from './context.ts';
import { removePlan } from './removePlan.ts';

type PlanContext = Needs<'extent' | 'plan' | 'plans' | 'selection' | 'storage' | 'view'>;

/**
 * Removes all plans that this browser keeps, of every extent, the open one last: the shipped one takes its place.
 * False where one of them stays, as another tab has it open or the browser refuses.
 */
export async function clearPlans(context: PlanContext, stored: DeviceContents['plans']): Promise<boolean> {
	const { extent, plan, plans } = context;
	const isOpen = (one: DeviceContents['plans'][number]): boolean =>
		one.extent === extent.manifest?.id && one.id === plan.current?.id;
	let isAll = true;
	for (const one of stored.filter((other) => !isOpen(other))) {
		const removed = await plans.remove(one.extent, one.id);
		isAll &&= removed.ok && removed.value;
	}
	const open = stored.find(isOpen);
	if (open) isAll = (await removePlan(context, open.id)) && isAll;
	return isAll;
}

/** Deletes all imported flows; plans take the modelled ones again. False where the browser refuses. */
export async function clearFlows(
	{ poles }: Needs<'poles'>,
	device: DeviceState,
	ids: readonly string[],
): Promise<boolean> {
	try {
		if (!poles.desk) await device.deleteFlows(ids);
		else for (const id of ids) await poles.desk.remove(id);
		return true;
	} catch {
		return false;
	}
}

/** Deletes all imported indicators. False where the browser refuses. */
export async function clearIndicators(
	{ indicators }: Needs<'indicators'>,
	ids: readonly string[],
): Promise<boolean> {
	try {
		for (const id of ids) await indicators.remove(id);
		return true;
	} catch {
		return false;
	}
}
