import { openDB } from 'idb';
import type { Database, Schema } from './databaseSchema.ts';
import { createStores, upgradeFrom1, upgradeFrom2 } from './databaseUpgrade.ts';
import { StorageFault, storageFault } from './storageFault.ts';
import { STORAGE_NAME } from './storageName.ts';

const DATABASE_VERSION = 3;

/** The browser's database: opened when first asked for, and again where the connection was lost. */
export class PlanDatabase {
	#opening: Promise<Database> | null = null;
	/** Called when a newer version of the program in another tab wants the database, which closes after it. */
	onTakenOver: (() => Promise<void>) | null = null;

	/** The open database; rejects with a `StorageFault` where the browser does not give it. */
	open(): Promise<Database> {
		this.#opening ??= this.#open().catch((error: unknown) => {
			this.#opening = null;
			throw storageFault(error);
		});
		return this.#opening;
	}

	/** While a tab with an older version holds the database, it is not waited for. */
	#open(): Promise<Database> {
		return new Promise((resolve, reject) => {
			const forget = (): void => {
				this.#opening = null;
			};
			// what throws at once (blocked storage) becomes a rejection like the rest
			const opened = (async () =>
				openDB<Schema>(STORAGE_NAME, DATABASE_VERSION, {
					async upgrade(db, from, _to, tx) {
						if (from === 0) createStores(db);
						else if (from === 2) upgradeFrom2(db);
						else await upgradeFrom1(db, tx).catch(() => tx.abort());
					},
					blocked: () => reject(new StorageFault('older-tab', 'blocked by an older version')),
					blocking: (_from, to) => {
						forget();
						const written = to === null ? undefined : this.onTakenOver?.();
						void Promise.resolve(written).finally(() => opened.then((db) => db.close()));
					},
					terminated: forget,
				}))();
			opened.then(resolve, reject);
		});
	}
}
