import type { Problem } from '../base/problem.ts';
import { fail, ok, type Result } from '../base/result.ts';
import type { Change } from '../model/change.ts';
import { advance, NO_HISTORY, type Course } from '../model/history.ts';
import type { Plan } from '../model/plan.ts';
import type { PlanDatabase } from './database.ts';
import { planKey, type Database, type PlanRow, type UnreadableRow } from './databaseSchema.ts';
import type { PlanChannel } from './planChannel.ts';
import { claimPlan, freePlanId, readPlan, readPlanList, removePlan, writePlan } from './planRows.ts';
import { listPoints, readPoint, type StoredPoint } from './restorePoints.ts';
import { StorageFault, storageFault } from './storageFault.ts';
import { WriterLock } from './writerLock.ts';

/** A plan of the list: what is known without reading it. */
export interface StoredPlan {
	readonly extent: string;
	readonly id: string;
	readonly name: string;
	readonly scenario: string;
	/** Milliseconds since 1970. */
	readonly writtenAt: number;
	readonly territoryCount: number;
	readonly communeCount: number;
	readonly stepCount: number;
}

/** What is to be said of the plan that was wanted: it could not be had from the server, or is not in this browser. */
export type PlanNotice =
	| { readonly kind: 'shipped-failed'; readonly problem: Problem; readonly id: string }
	| { readonly kind: 'plan-elsewhere' };

/**
 * The plans that this browser keeps, whichever is open. Nothing here changes the open plan: what is to happen to
 * that one is a step of its own history (`PlanState.perform`). Every method answers with the fault where the browser
 * refuses.
 */
export class PlansState {
	#list = $state.raw<readonly StoredPlan[]>([]);
	#extent = '';
	notice = $state.raw<PlanNotice | null>(null);
	readonly #database: PlanDatabase;
	readonly #channel: PlanChannel;

	constructor(database: PlanDatabase, channel: PlanChannel) {
		this.#database = database;
		this.#channel = channel;
		channel.listen(({ kind }) => {
			if ((kind === 'written' || kind === 'removed') && this.#extent) void this.refresh(this.#extent);
		});
	}

	/** Plans of the extent that was asked for last, the last written first. */
	get list(): readonly StoredPlan[] {
		return this.#list;
	}

	/** Reads the list of an extent's plans; it stays up to date with what other tabs write. */
	async refresh(extent: string): Promise<Result<readonly StoredPlan[], StorageFault>> {
		this.#extent = extent;
		return this.#do(async (db) => {
			const list = (await readPlanList(db, extent)).map(storedPlanOf);
			if (this.#extent === extent) this.#list = list;
			return list;
		});
	}

	/** Reads a plan without opening it; undefined where there is none of that id, or it cannot be read. */
	read(extent: string, id: string): Promise<Result<Plan | undefined, StorageFault>> {
		return this.#do(async (db) => (await readPlan(db, planKey(extent, id)))?.course?.plan);
	}

	/** Restore points of a plan, the newest first. */
	points(extent: string, id: string): Promise<Result<StoredPoint[], StorageFault>> {
		return this.#do((db) => listPoints(db, planKey(extent, id)));
	}

	/** The plan of a restore point; undefined where there is none of that time, or it cannot be read. */
	readPoint(extent: string, id: string, at: number): Promise<Result<Plan | undefined, StorageFault>> {
		return this.#do((db) => readPoint(db, planKey(extent, id), at));
	}

	/** Plans of an extent that this version cannot read, as they were found. */
	unreadable(extent: string): Promise<Result<UnreadableRow[], StorageFault>> {
		return this.#do((db) => db.getAllFromIndex('unreadable', 'extent', extent));
	}

	/** Keeps a plan as a new one: under its id, with a number behind it where that is taken. Returns it as kept. */
	add(extent: string, plan: Plan): Promise<Result<Plan, StorageFault>> {
		return this.#change(extent, async (db) => {
			const kept = { ...plan, id: await freePlanId(db, extent, plan.id) };
			await this.#write(db, extent, { plan: kept, history: NO_HISTORY }, null);
			return kept;
		});
	}

	/** A copy of a plan with a name and a scenario of its own, kept as a new plan. */
	duplicate(
		extent: string,
		plan: Plan,
		title: { readonly name: string; readonly scenario: string },
	): Promise<Result<Plan, StorageFault>> {
		return this.add(extent, { ...plan, ...title });
	}

	/**
	 * Applies a change to a plan that is not open, as a step of its history. Returns the plan after it; undefined
	 * where there is none of that id or a tab has it open.
	 */
	perform(extent: string, id: string, change: Change): Promise<Result<Plan | undefined, StorageFault>> {
		const key = planKey(extent, id);
		return this.#change(extent, (db) =>
			this.#alone(key, async (lock) => {
				await claimPlan(db, key, lock);
				const stored = await readPlan(db, key);
				if (!stored?.course) return undefined;
				const course = advance(stored.course, change, Date.now());
				await this.#write(db, extent, course, stored.course, lock);
				return course.plan;
			}),
		);
	}

	/** Removes a plan that is not open with its history; false where a tab has it open. */
	remove(extent: string, id: string): Promise<Result<boolean, StorageFault>> {
		const key = planKey(extent, id);
		return this.#change(extent, async (db) => {
			const isRemoved = await this.#alone(key, async () => {
				await removePlan(db, key);
				return true;
			});
			if (isRemoved) this.#channel.tell({ kind: 'removed', key });
			return isRemoved ?? false;
		});
	}

	async #write(
		db: Database,
		extent: string,
		course: Course,
		written: Course | null,
		writer: string = crypto.randomUUID(),
	): Promise<void> {
		const outcome = await writePlan(db, { extent, course, written, writer, at: Date.now() });
		if (outcome.kind !== 'written') throw new StorageFault('other', outcome.kind);
		this.#channel.tell({ ...outcome, key: planKey(extent, course.plan.id) });
	}

	/** Does what wants the right to write a plan; undefined where another tab has it. */
	async #alone<Value>(key: string, job: (writer: string) => Promise<Value>): Promise<Value | undefined> {
		const lock = new WriterLock();
		if (!(await lock.acquire(key))) return undefined;
		try {
			return await job(crypto.randomUUID());
		} finally {
			lock.release();
		}
	}

	/** As `#do`, with the list read again after it. */
	async #change<Value>(
		extent: string,
		job: (db: Database) => Promise<Value>,
	): Promise<Result<Value, StorageFault>> {
		const result = await this.#do(job);
		if (result.ok && extent === this.#extent) await this.refresh(extent);
		return result;
	}

	async #do<Value>(job: (db: Database) => Promise<Value>): Promise<Result<Value, StorageFault>> {
		try {
			return ok(await job(await this.#database.open()));
		} catch (error) {
			return fail(storageFault(error));
		}
	}
}

const storedPlanOf = (row: PlanRow): StoredPlan => ({
	extent: row.extent,
	id: row.id,
	name: row.name,
	scenario: row.scenario,
	writtenAt: row.writtenAt,
	territoryCount: row.order.length,
	communeCount: row.communeCount,
	stepCount: row.stepCount,
});
