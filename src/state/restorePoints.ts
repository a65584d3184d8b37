import { planJson, readPlanJson } from '../io/planFile.ts';
import type { Plan } from '../model/plan.ts';
import { rowsOf, type Database, type PointReason, type PointRow } from './databaseSchema.ts';
import { communeCountOf } from './planRows.ts';

/** So many are kept of each plan; the oldest goes. */
const MOST_POINTS = 20;
/** A point is made after so many steps, or after so long with at least one. */
const STEPS_BETWEEN = 50;
const MS_BETWEEN = 10 * 60_000;

/** A restore point as the list shows it. */
export type StoredPoint = Omit<PointRow, 'key' | 'content'>;

/** A plan as it was written at a time, milliseconds since 1970. */
export interface PlanPoint {
	readonly plan: Plan;
	readonly reason: PointReason;
	readonly revision: number;
	readonly at: number;
}

/** Keeps a plan as it is now, complete when the promise resolves. Nothing where the newest point shows the same. */
export async function addPoint(db: Database, key: string, point: PlanPoint): Promise<void> {
	const { plan, reason, revision, at } = point;
	const tx = db.transaction('points', 'readwrite', { durability: 'strict' });
	const newest = await tx.store.openCursor(rowsOf(key), 'prev');
	if (newest?.value.revision === revision) return tx.done;
	const keys = await tx.store.getAllKeys(rowsOf(key));
	await Promise.all([
		...keys.slice(0, Math.max(0, keys.length + 1 - MOST_POINTS)).map((old) => tx.store.delete(old)),
		tx.store.put({
			key,
			at: Math.max(at, (newest?.value.at ?? 0) + 1),
			reason,
			revision,
			territoryCount: plan.territories.length,
			communeCount: communeCountOf(plan.territories),
			content: planJson(plan),
		}),
		tx.done,
	]);
}

/** Restore points of a plan, the newest first, without what they hold. */
export async function listPoints(db: Database, key: string): Promise<StoredPoint[]> {
	const rows = await db.getAll('points', rowsOf(key));
	return rows
		.map(({ at, reason, revision, territoryCount, communeCount }) => ({
			at,
			reason,
			revision,
			territoryCount,
			communeCount,
		}))
		.reverse();
}

/** The plan of a restore point; undefined where there is none or it cannot be read. */
export async function readPoint(db: Database, key: string, at: number): Promise<Plan | undefined> {
	const row = await db.get('points', [key, at]);
	if (!row) return undefined;
	const read = readPlanJson(row.content, key);
	return read.ok ? read.value.plan : undefined;
}

/** Says when the next point is due. Times in milliseconds since 1970. */
export class PointClock {
	#steps = 0;
	#since: number;

	constructor(now: number) {
		this.#since = now;
	}

	/** Counts a write; true where a point is due, and the count begins anew. */
	isDue(now: number): boolean {
		this.#steps++;
		if (this.#steps < STEPS_BETWEEN && now - this.#since < MS_BETWEEN) return false;
		this.#steps = 0;
		this.#since = now;
		return true;
	}
}
