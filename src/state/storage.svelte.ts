import type { Course } from '../model/history.ts';
import type { Plan } from '../model/plan.ts';
import type { PlanDatabase } from './database.ts';
import { planKey, type Database, type PlanRow, type PointReason } from './databaseSchema.ts';
import type { PlanState } from './plan.svelte.ts';
import type { PlanChannel, PlanMessage } from './planChannel.ts';
import { freePlanId, readPlanList, removePlan, setAside } from './planRows.ts';
import { addPoint, PointClock } from './restorePoints.ts';
import { StorageFault, storageFault } from './storageFault.ts';
import { whenIdle } from './whenIdle.ts';
import { WriterLock } from './writerLock.ts';
import { WrittenPlan } from './writtenPlan.ts';

/** 'shipped': the plan on screen was not changed here; 'saving': a gesture is not on disk yet. */
export type SavingStatus = 'shipped' | 'saving' | 'saved' | 'failed' | 'elsewhere';

/** How long a tab that is asked for its right to write may take to write what it has, if nothing else is said. */
const HAND_OVER_MS = 2000;
type NewPoint = NonNullable<ReturnType<WrittenPlan['pointOf']>>;

/**
 * Keeps the open plan in the browser's database: each step is one transaction, and 'saved' shows only when it is
 * complete. One tab writes a plan; others show it as it is saved, and can take over.
 */
export class StorageState {
	#status = $state<SavingStatus>('shipped');
	#fault = $state.raw<StorageFault | null>(null);
	#unreadable = $state('');
	#copy = $state('');
	#rescued = $state.raw<Plan | null>(null);
	#points = new PointClock(Date.now());
	/** What is to be written next; the last state wins. */
	#pending: Course | null = null;
	/** Reads and writes take turns. */
	#turns: Promise<void> = Promise.resolve();
	readonly #written = new WrittenPlan();
	readonly #lock = new WriterLock();
	readonly #plan: PlanState;
	readonly #database: PlanDatabase;
	readonly #channel: PlanChannel;
	readonly #handOverMs: number;

	/** `handOverMs`: how long another tab that is asked for its right to write may take to write what it has. */
	constructor(plan: PlanState, database: PlanDatabase, channel: PlanChannel, handOverMs = HAND_OVER_MS) {
		this.#handOverMs = handOverMs;
		this.#plan = plan;
		this.#database = database;
		this.#channel = channel;
		plan.onStep = () => this.save();
		this.#lock.onLost = (key) => void this.#inTurn(async () => this.#stepAside(key));
		channel.listen((message) => this.#hear(message));
		database.onTakenOver = () =>
			this.#inTurn(async () => {
				throw new StorageFault('newer', 'a newer version opens the database');
			});
		addEventListener('beforeunload', (event) => {
			if (this.hasUnsaved) event.preventDefault();
		});
	}

	get status(): SavingStatus {
		return this.#status;
	}

	/** Why nothing can be kept, null while all is well. */
	get fault(): StorageFault | null {
		return this.#fault;
	}

	/** Text of a stored plan that this version cannot read, '' for none: it was set aside, and is offered as a file. */
	get unreadable(): string {
		return this.#unreadable;
	}

	/** Name of the copy that took up gestures when another tab had the right to write, '' for none. */
	get copy(): string {
		return this.#copy;
	}

	/** A plan that was left while its last gestures could not be written, null for none: it is offered as a file. */
	get rescued(): Plan | null {
		return this.#rescued;
	}

	/** True while gestures are not on disk. */
	get hasUnsaved(): boolean {
		return this.#status === 'saving' || (this.#status === 'failed' && this.#pending !== null);
	}

	get canWrite(): boolean {
		return this.#status !== 'elsewhere';
	}

	/** Opens the plan of an extent that was worked on last; false where there is none or storage is blocked. */
	openLatest(extent: string): Promise<boolean> {
		return this.#open(extent, async (db) => (await readPlanList(db, extent))[0]);
	}

	/** Opens a stored plan; false where there is none of that id or storage is blocked. */
	openStored(extent: string, id: string): Promise<boolean> {
		return this.#open(extent, (db) => db.get('plans', planKey(extent, id)));
	}

	async #open(extent: string, find: (db: Database) => Promise<PlanRow | undefined>): Promise<boolean> {
		let isOpen = false;
		await this.#inTurn(async () => {
			if (extent !== this.#written.extent) this.#letGo(extent);
			const db = await this.#database.open();
			const row = await find(db);
			if (!row) return;
			this.#letGo(extent);
			const isOurs = await this.#lock.acquire(row.key);
			const course = await this.#read(db, row.key, isOurs);
			if (!course) return;
			this.#plan.open(course.plan, course.history);
			isOpen = true;
			if (!isOurs) return this.#stepAside(row.key);
			this.#status = 'saved';
			this.#keepPoint('opened');
		});
		return isOpen;
	}

	/** A plan that is not stored yet opens: what was open before is written and let go. */
	startAfresh(): Promise<void> {
		return this.#inTurn(async () => this.#letGo(this.#written.extent));
	}

	#letGo(extent: string): void {
		if (this.#pending) this.#rescued = this.#pending.plan;
		this.#written.letGo(extent);
		this.#pending = null;
		this.#status = 'shipped';
		this.#fault = null;
		this.#copy = '';
		this.#lock.release();
	}

	/** Reads a plan as its writer or as one that follows. */
	async #read(db: Database, key: string, isOurs: boolean): Promise<Course | undefined> {
		const stored = await this.#written.read(db, key, isOurs);
		if (stored?.course === null) {
			this.#unreadable = stored.text;
			if (isOurs) await setAside(db, stored.row, stored.text);
		}
		return stored?.course ?? undefined;
	}

	/** Writes the plan as it stands. While one write runs, all later calls wait as one. */
	save(): void {
		const plan = this.#plan.current;
		if (!plan) return;
		const isQueued = this.#pending !== null && this.#status === 'saving';
		this.#pending = { plan, history: this.#plan.history };
		this.#status = 'saving';
		if (!isQueued) void this.#inTurn(() => this.#write());
	}

	async #write(): Promise<void> {
		const course = this.#pending;
		if (!course) return;
		const db = await this.#database.open();
		const key = planKey(this.#written.extent, course.plan.id);
		await this.#written.keepGivenUp(db, key, course);
		const outcome = (await this.#lock.acquire(key)) ? await this.#written.write(db, course) : null;
		if (outcome?.kind !== 'written') return this.#keepAsCopy(db, course);
		this.#fault = null;
		this.#channel.tell({ ...outcome, key });
		if (this.#pending !== course) return this.#write();
		this.#pending = null;
		if (this.#lock.key !== key) return this.#stepAside(key);
		this.#status = 'saved';
		if (this.#points.isDue(Date.now())) this.#keepPoint('worked');
	}

	/** Keeps the plan as it is written now as a restore point, once the page has nothing else to do. */
	#keepPoint(reason: PointReason): void {
		const point = this.#written.pointOf(reason);
		if (point) void whenIdle().then(() => this.#inTurn(() => this.#addPoint(point)));
	}

	/** Keeps the plan as it is written as a restore point, before something is done that changes much. */
	keepPointNow(reason: PointReason): Promise<void> {
		return this.#inTurn(async () => {
			const point = this.#written.pointOf(reason);
			if (point) await this.#addPoint(point);
		});
	}

	async #addPoint({ key, ...point }: NewPoint): Promise<void> {
		if (this.#lock.key === key && this.#openKey === key)
			await addPoint(await this.#database.open(), key, point);
	}

	/** Another tab writes this plan: the gestures made here since go into a plan of their own. */
	async #keepAsCopy(db: Database, course: Course): Promise<void> {
		const id = await freePlanId(db, this.#written.extent, course.plan.id, 2);
		if (this.#plan.painting) this.#plan.endGesture();
		const { plan, history } = this.#pending ?? course;
		const copy = { ...plan, id, name: `${plan.name} (${id.split('-').at(-1)})` };
		this.#letGo(this.#written.extent);
		this.#status = 'saving';
		this.#pending = { plan: copy, history };
		this.#copy = copy.name;
		if (this.#plan.current === plan) this.#plan.open(copy, history);
		await this.#write();
	}

	/** Tries to write again what a fault kept back. */
	retry(): void {
		if (this.#pending) this.save();
	}

	/** The rescued plan was handed out, or is not wanted. */
	dropRescued(): void {
		this.#rescued = null;
	}

	/** Takes the right to write from the tab that has it; that one writes what it has before. */
	async takeOver(): Promise<void> {
		const plan = this.#plan.current;
		if (!plan || this.canWrite) return;
		const key = planKey(this.#written.extent, plan.id);
		this.#channel.tell({ kind: 'hand-over', key });
		await this.#channel.next(
			(message) => message.kind === 'handed-over' && message.key === key,
			this.#handOverMs,
		);
		await this.#lock.take(key);
		await this.#becomeWriter(key);
	}

	#becomeWriter(key: string): Promise<void> {
		return this.#inTurn(async () => {
			if (this.#openKey !== key) return;
			const course = await this.#read(await this.#database.open(), key, true);
			if (!course) return;
			this.#plan.follow(course);
			this.#status = 'saved';
		});
	}

	/** Only reads from now on; writes again once the other tab is closed. */
	#stepAside(key: string): void {
		if (this.#openKey !== key || this.#pending) return;
		this.#status = 'elsewhere';
		this.#lock.waitFor(key, () => void this.#becomeWriter(key));
	}

	get #openKey(): string {
		return this.#plan.current ? planKey(this.#written.extent, this.#plan.current.id) : '';
	}

	#hear(message: PlanMessage): void {
		switch (message.kind) {
			case 'written':
				void this.#inTurn(() => this.#follow(message.key, message.revision, message.firstStep));
				return;
			case 'hand-over':
				if (this.#lock.key === message.key) void this.#handOver(message.key);
				return;
			case 'removed':
				if (this.#openKey === message.key) void this.startAfresh();
				return;
			case 'handed-over':
				return;
		}
	}

	async #handOver(key: string): Promise<void> {
		if (this.#plan.painting) this.#plan.endGesture();
		await this.#turns;
		this.#channel.tell({ kind: 'handed-over', key });
	}

	/** Brings the plan to what another tab wrote: by its steps where none was missed, else read anew. */
	async #follow(key: string, revision: number, firstStep: number): Promise<void> {
		if (this.#openKey !== key || this.#lock.key === key) return;
		if (this.#status === 'shipped') this.#stepAside(key);
		if (this.#status !== 'elsewhere') return;
		const db = await this.#database.open();
		const course = await this.#written.follow(db, key, revision, firstStep);
		if (course) this.#plan.follow(course);
	}

	/** Removes the open plan from the browser; false where it refuses, or another tab writes the plan. */
	async forget(): Promise<boolean> {
		let isRemoved = false;
		await this.#inTurn(async () => {
			const key = this.#openKey;
			if (!this.canWrite) return;
			await removePlan(await this.#database.open(), key);
			this.#channel.tell({ kind: 'removed', key });
			this.#pending = null;
			this.#letGo(this.#written.extent);
			isRemoved = true;
		});
		return isRemoved;
	}

	/** An id that no stored plan of this extent has: a plan that is opened never replaces another one. */
	async freeId(id: string): Promise<string> {
		try {
			return await freePlanId(await this.#database.open(), this.#written.extent, id);
		} catch {
			return id;
		}
	}

	/** Runs a job after those before it; what it throws becomes the fault that is shown. */
	#inTurn(job: () => Promise<void>): Promise<void> {
		this.#turns = this.#turns.then(job).catch((error: unknown) => {
			this.#status = 'failed';
			this.#fault = storageFault(error);
		});
		return this.#turns;
	}
}
