import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import { readPlanFile } from '../io/planFile.ts';
import type { Change } from '../model/change.ts';
import { planKey, type Schema } from './databaseSchema.ts';
import { contentOf, rowOf } from './planRows.ts';

type Upgrade = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>;

/** Rows as version 1 wrote them: a plan was the text of its file with every step applied. */
interface PlanRow1 {
	readonly key: string;
	readonly extent: string;
	readonly writtenAt: number;
	readonly text: string;
}
interface StepRow1 {
	readonly key: string;
	readonly number: number;
	readonly step: { readonly change: Change; readonly inverse: Change };
}
interface CursorRow1 {
	readonly key: string;
	readonly done: number;
}

/** Extent under which version 1 put plans that it could not read. */
const SET_ASIDE = '/illisible';

export function createStores(db: IDBPDatabase<Schema>): void {
	db.createObjectStore('plans', { keyPath: 'key' }).createIndex('extent', 'extent');
	db.createObjectStore('territories', { keyPath: ['key', 'id'] });
	db.createObjectStore('steps', { keyPath: ['key', 'number'] });
	db.createObjectStore('points', { keyPath: ['key', 'at'] });
	db.createObjectStore('unreadable', { keyPath: 'key' }).createIndex('extent', 'extent');
	db.createObjectStore('indicators', { keyPath: 'id' });
	upgradeFrom2(db);
}

/** Version 2 to 3: flows are kept beside the rest. */
export function upgradeFrom2(db: IDBPDatabase<Schema>): void {
	db.createObjectStore('flows', { keyPath: 'id' });
	db.createObjectStore('flowHeads', { keyPath: 'id' });
	db.createObjectStore('flowUses', { keyPath: 'plan' });
}

/**
 * Version 1 to 3, within the transaction of the upgrade: all of it, or nothing. Texts that cannot be read are kept
 * as they are; steps of version 1 have no time.
 */
export async function upgradeFrom1(db: IDBPDatabase<Schema>, tx: Upgrade): Promise<void> {
	const older = tx as unknown as { objectStore(name: string): { getAll(): Promise<unknown[]> } };
	const plans = (await older.objectStore('plans').getAll()) as PlanRow1[];
	const steps = (await older.objectStore('steps').getAll()) as StepRow1[];
	const cursors = (await older.objectStore('cursors').getAll()) as CursorRow1[];
	for (const name of ['plans', 'steps', 'cursors'] as const) db.deleteObjectStore(name as 'plans');
	createStores(db);
	const done = new Map(cursors.map((cursor) => [cursor.key, cursor.done]));
	for (const row of plans) await upgradePlan(tx, row, steps, done.get(row.key));
}

async function upgradePlan(
	tx: Upgrade,
	{ key, extent, writtenAt, text }: PlanRow1,
	allSteps: readonly StepRow1[],
	done: number | undefined,
): Promise<void> {
	const read = readPlanFile(text, key);
	if (!read.ok || extent.endsWith(SET_ASIDE)) {
		const place = extent.endsWith(SET_ASIDE) ? extent.slice(0, -SET_ASIDE.length) : extent;
		await tx.objectStore('unreadable').put({ key, extent: place, at: writtenAt, text });
		return;
	}
	const { plan } = read.value;
	const ours = allSteps.filter((step) => step.key === key);
	const newKey = planKey(extent, plan.id);
	for (const { number, step } of ours)
		await tx.objectStore('steps').put({ key: newKey, number, step: { ...step, at: NaN } });
	for (const territory of plan.territories)
		await tx.objectStore('territories').put({ key: newKey, id: territory.id, territory });
	const position = done ?? ours.length;
	await tx.objectStore('plans').put({
		...rowOf(extent, plan),
		content: contentOf(plan),
		createdAt: writtenAt,
		writtenAt,
		stepCount: ours.length,
		position,
		revision: 1,
		writer: '',
	});
}
