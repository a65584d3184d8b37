import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Step } from './plan.svelte.ts';

/** A plan as it is kept: the text of its file, and how far its history was folded into that text. */
export interface StoredPlan {
	/** The plan's key: extent and id. */
	readonly key: string;
	readonly extent: string;
	/** When it was last written, milliseconds since 1970: the latest one opens. */
	readonly writtenAt: number;
	/** The plan file (src/io/planFile.ts), with every step applied. */
	readonly text: string;
}

/** The history of a plan, a row a step, so that a gesture writes little. */
interface StoredStep {
	readonly key: string;
	readonly number: number;
	readonly step: Step;
}

interface StoredCursor {
	readonly key: string;
	/** How many steps are done; further rows are undone steps. */
	readonly done: number;
}

interface Schema extends DBSchema {
	plans: { key: string; value: StoredPlan; indexes: { extent: string } };
	steps: { key: [string, number]; value: StoredStep };
	cursors: { key: string; value: StoredCursor };
}

export type Database = IDBPDatabase<Schema>;

/** Opens the browser's database; rejects where storage is blocked. */
export function openDatabase(): Promise<Database> {
	return openDB<Schema>('maillage', 1, {
		upgrade(db) {
			db.createObjectStore('plans', { keyPath: 'key' }).createIndex('extent', 'extent');
			db.createObjectStore('steps', { keyPath: ['key', 'number'] });
			db.createObjectStore('cursors', { keyPath: 'key' });
		},
	});
}

/** The plan of an extent that was written last, with its history; undefined where there is none. */
export async function readLatest(
	db: Database,
	extent: string,
): Promise<{ plan: StoredPlan; steps: Step[]; done: number } | undefined> {
	const tx = db.transaction(['plans', 'steps', 'cursors']);
	const plans = await tx.objectStore('plans').index('extent').getAll(extent);
	const plan = plans.sort((a, b) => b.writtenAt - a.writtenAt)[0];
	if (!plan) return undefined;
	const steps = await tx.objectStore('steps').getAll(stepsOf(plan.key));
	const cursor = await tx.objectStore('cursors').get(plan.key);
	return { plan, steps: steps.map(({ step }) => step), done: cursor?.done ?? steps.length };
}

/**
 * Writes the plan and the end of its history in one transaction, which is complete when the promise resolves:
 * either all of it is there after a kill, or nothing. Steps from `firstNumber` on replace what stood there.
 */
export async function writePlan(
	db: Database,
	plan: StoredPlan,
	history: { firstNumber: number; steps: readonly Step[]; done: number },
): Promise<void> {
	const tx = db.transaction(['plans', 'steps', 'cursors'], 'readwrite', { durability: 'strict' });
	await tx.objectStore('plans').put(plan);
	await tx.objectStore('steps').delete(stepsOf(plan.key, history.firstNumber));
	for (const [index, step] of history.steps.entries())
		await tx.objectStore('steps').put({ key: plan.key, number: history.firstNumber + index, step });
	await tx.objectStore('cursors').put({ key: plan.key, done: history.done });
	await tx.done;
}

/** Removes a plan and its history. */
export async function removePlan(db: Database, key: string): Promise<void> {
	const tx = db.transaction(['plans', 'steps', 'cursors'], 'readwrite', { durability: 'strict' });
	await tx.objectStore('plans').delete(key);
	await tx.objectStore('steps').delete(stepsOf(key));
	await tx.objectStore('cursors').delete(key);
	await tx.done;
}

/** Keys of all stored plans. */
export const storedKeys = (db: Database): Promise<string[]> => db.getAllKeys('plans');

/** Moves a plan that cannot be read out of the way of the next one, its text untouched. */
export async function setAside(db: Database, plan: StoredPlan): Promise<void> {
	await db.put('plans', {
		...plan,
		key: `${plan.key}/${plan.writtenAt}`,
		extent: `${plan.extent}/illisible`,
	});
	await removePlan(db, plan.key);
}

const stepsOf = (key: string, from = 0): IDBKeyRange => IDBKeyRange.bound([key, from], [key, Infinity]);
