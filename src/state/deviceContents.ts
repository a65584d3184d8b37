import type { PlanDatabase } from './database.ts';
import { flowStore } from './flowStore.ts';

/** What users made or brought that this browser keeps, by its keys. */
export interface DeviceContents {
	readonly plans: readonly { readonly extent: string; readonly id: string }[];
	/** Ids of imported flows and indicators. */
	readonly flows: readonly string[];
	readonly indicators: readonly string[];
}

/** Reads what the browser's database holds, of all extents; rejects with a `StorageFault`. */
export async function readContents(database: PlanDatabase): Promise<DeviceContents> {
	const db = await database.open();
	const [plans, flows, indicators] = await Promise.all([
		db.getAll('plans'),
		db.getAllKeys('flowHeads'),
		db.getAllKeys('indicators'),
	]);
	return { plans: plans.map(({ extent, id }) => ({ extent, id })), flows, indicators };
}

/** Deletes imported flows of which no view has loaded anything yet; rejects with a `StorageFault`. */
export async function deleteFlows(database: PlanDatabase, ids: readonly string[]): Promise<void> {
	for (const id of ids) await flowStore(database).delete(id);
}
