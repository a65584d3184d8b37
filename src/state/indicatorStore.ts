import type { PlanDatabase } from './database.ts';
import type { IndicatorStore } from './indicators.svelte.ts';

/** The indicators that a user imported, kept in the browser's database; rejects with a `StorageFault`. */
export function indicatorStore(database: PlanDatabase): IndicatorStore {
	return {
		async all() {
			const rows = await (await database.open()).getAll('indicators');
			return rows.sort((a, b) => a.at - b.at).map(({ content }) => content);
		},
		async put(record) {
			const db = await database.open();
			const tx = db.transaction('indicators', 'readwrite', { durability: 'strict' });
			const former = await tx.store.get(record.id);
			await Promise.all([
				tx.store.put({ id: record.id, at: former?.at ?? Date.now(), content: record }),
				tx.done,
			]);
		},
		async delete(id) {
			const tx = (await database.open()).transaction('indicators', 'readwrite', { durability: 'strict' });
			await Promise.all([tx.store.delete(id), tx.done]);
		},
	};
}
