import { STORAGE_NAME } from './storageName.ts';
import { openDB, type DBSchema } from 'idb';
import { storageFault } from './storageFault.ts';

/** A zoning that a user brought: CLS, or any other division of communes. */
export interface KeptZoning {
	readonly id: string;
	readonly name: string;
	/** When it was read, milliseconds since 1970. */
	readonly at: number;
	readonly zones: readonly { readonly name: string; readonly codes: readonly string[] }[];
}

/** Where such zonings are kept; each call ends when its write is complete and rejects with a `StorageFault`. */
export interface ZoningStore {
	/** The oldest first. */
	all(): Promise<KeptZoning[]>;
	put(zoning: KeptZoning): Promise<void>;
	delete(id: string): Promise<void>;
}

interface Schema extends DBSchema {
	zonings: { key: string; value: KeptZoning };
}

/** The zonings of this browser: a database of their own, opened with the view that compares, so that plans never wait for it. */
export function zoningStore(): ZoningStore {
	const open = () =>
		openDB<Schema>(`${STORAGE_NAME}-zonages`, 1, {
			upgrade: (db) => void db.createObjectStore('zonings', { keyPath: 'id' }),
		});
	return {
		all: () =>
			faulted(async () => {
				const db = await open();
				const rows = await db.getAll('zonings');
				db.close();
				return rows.sort((a, b) => a.at - b.at);
			}),
		put: (zoning) =>
			faulted(async () => {
				const db = await open();
				const tx = db.transaction('zonings', 'readwrite', { durability: 'strict' });
				await Promise.all([tx.store.put(zoning), tx.done]).finally(() => db.close());
			}),
		delete: (id) =>
			faulted(async () => {
				const db = await open();
				const tx = db.transaction('zonings', 'readwrite', { durability: 'strict' });
				await Promise.all([tx.store.delete(id), tx.done]).finally(() => db.close());
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
