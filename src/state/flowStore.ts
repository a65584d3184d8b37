import type { FlowSet } from '../model/flows.ts';
import type { PlanDatabase } from './database.ts';
import { flowHeadOf, type FlowHead } from './flowHead.ts';
import { storageFault } from './storageFault.ts';

/** Where observed flows are kept: in this browser and nowhere else. Each call ends when its write is complete. */
export interface FlowStore {
	/** What is kept, without the matrices, the oldest first. */
	heads(): Promise<FlowHead[]>;
	read(id: string): Promise<FlowSet | undefined>;
	put(set: FlowSet): Promise<void>;
	/** Deletes a set; plans that used it use none. */
	delete(id: string): Promise<void>;
	/** Id of the set that a plan uses (`planKey`), '' for modelled flows; undefined where nothing was said. */
	usedBy(plan: string): Promise<string | undefined>;
	/** Says which set a plan uses; '' for modelled flows. */
	use(plan: string, id: string): Promise<void>;
}

/** The flows of the browser's database; rejects with a `StorageFault`, 'full' where there is no room. */
export function flowStore(database: PlanDatabase): FlowStore {
	return {
		heads: () =>
			faulted(async () => {
				const heads = await (await database.open()).getAll('flowHeads');
				return heads.sort((a, b) => a.keptAt - b.keptAt);
			}),
		read: (id) => faulted(async () => (await (await database.open()).get('flows', id))?.set),
		put: (set) =>
			faulted(async () => {
				const db = await database.open();
				const tx = db.transaction(['flows', 'flowHeads'], 'readwrite', { durability: 'strict' });
				await Promise.all([
					tx.objectStore('flows').put({ id: set.id, set }),
					tx.objectStore('flowHeads').put(flowHeadOf(set, Date.now())),
					tx.done,
				]);
			}),
		delete: (id) =>
			faulted(async () => {
				const db = await database.open();
				const tx = db.transaction(['flows', 'flowHeads', 'flowUses'], 'readwrite', { durability: 'strict' });
				const uses = await tx.objectStore('flowUses').getAll();
				await Promise.all([
					tx.objectStore('flows').delete(id),
					tx.objectStore('flowHeads').delete(id),
					...uses.filter(({ set }) => set === id).map(({ plan }) => tx.objectStore('flowUses').delete(plan)),
					tx.done,
				]);
			}),
		usedBy: (plan) => faulted(async () => (await (await database.open()).get('flowUses', plan))?.set),
		use: (plan, id) =>
			faulted(async () => {
				const tx = (await database.open()).transaction('flowUses', 'readwrite', { durability: 'strict' });
				await Promise.all([tx.store.put({ plan, set: id }), tx.done]);
			}),
	};
}

async function faulted<Value>(work: () => Promise<Value>): Promise<Value> {
	try {
		return await work();
	} catch (error) {
		throw storageFault(error);
	}
}
