import type { Plan } from '../model/plan.ts';
import { readPlanFile, writePlanFile } from '../io/planFile.ts';
import {
	openDatabase,
	readLatest,
	removePlan,
	setAside,
	storedKeys,
	writePlan,
	type Database,
} from './database.ts';
import type { PlanState, Step } from './plan.svelte.ts';

/** 'shipped': the plan on screen was not changed here; 'saving': a gesture is not on disk yet. */
export type SavingStatus = 'shipped' | 'saving' | 'saved' | 'failed' | 'elsewhere';

/**
 * Keeps the open plan in the browser's database: each step is one transaction, and 'saved' shows only when it is
 * complete. One tab writes a plan of an extent; another tab opens it read-only.
 */
export class StorageState {
	#status = $state<SavingStatus>('shipped');
	#failure = $state('');
	#unreadable = $state('');
	#db: Database | null = null;
	#extent = '';
	#written: readonly Step[] = [];
	#queue: Promise<void> = Promise.resolve();
	#isWaiting = false;
	#release: (() => void) | null = null;
	/** Extent whose plans this tab may write, '' for none: asking again for a lock that is held would be refused. */
	#lockedExtent = '';
	readonly #plan: PlanState;

	constructor(plan: PlanState) {
		this.#plan = plan;
		plan.onStep = () => this.save();
		addEventListener('beforeunload', (event) => {
			if (this.#status === 'saving' || this.#status === 'failed') event.preventDefault();
		});
	}

	get status(): SavingStatus {
		return this.#status;
	}

	/** Why the last write failed, in the browser's words. */
	get failure(): string {
		return this.#failure;
	}

	/** Text of a stored plan that this version cannot read, '' for none: it was set aside, and is offered as a file. */
	get unreadable(): string {
		return this.#unreadable;
	}

	get canWrite(): boolean {
		return this.#status !== 'elsewhere';
	}

	/** The plan of this extent that was worked on last; undefined where there is none or storage is blocked. */
	async openLatest(extent: string): Promise<{ plan: Plan; done: Step[]; undone: Step[] } | undefined> {
		this.#extent = extent;
		this.#status = 'shipped';
		this.#failure = '';
		try {
			this.#db ??= await openDatabase();
			const isOurs = await this.#lock(extent);
			const stored = await readLatest(this.#db, extent);
			if (!isOurs) this.#status = 'elsewhere';
			if (!stored) return undefined;
			const read = readPlanFile(stored.plan.text, stored.plan.key);
			if (!read.ok) {
				this.#unreadable = stored.plan.text;
				await setAside(this.#db, stored.plan);
				return undefined;
			}
			this.#written = stored.steps;
			if (isOurs) this.#status = 'saved';
			return {
				plan: read.value.plan,
				done: stored.steps.slice(0, stored.done),
				undone: stored.steps.slice(stored.done),
			};
		} catch (error) {
			this.#fail(error);
			return undefined;
		}
	}

	/** Writes the plan as it stands. While one write runs, all later calls wait as one: the last state wins. */
	save(): void {
		if (!this.#plan.current || !this.canWrite) return;
		this.#status = 'saving';
		if (this.#isWaiting) return;
		this.#isWaiting = true;
		this.#queue = this.#queue.then(() => this.#write());
	}

	async #write(): Promise<void> {
		this.#isWaiting = false;
		const plan = this.#plan.current;
		if (!plan) return;
		const done = this.#plan.history;
		const steps = [...done, ...this.#plan.redoable];
		try {
			this.#db ??= await openDatabase();
			const firstNumber = sharedStart(this.#written, steps);
			const key = `${this.#extent}/${plan.id}`;
			const stored = { key, extent: this.#extent, writtenAt: Date.now(), text: writePlanFile(plan) };
			await writePlan(this.#db, stored, { firstNumber, steps: steps.slice(firstNumber), done: done.length });
			this.#written = steps;
			if (!this.#isWaiting) this.#status = 'saved';
		} catch (error) {
			this.#fail(error);
		}
	}

	/** An id that no stored plan of this extent has: a plan that is opened never replaces another one. */
	async freeId(id: string): Promise<string> {
		const taken = this.#db ? await storedKeys(this.#db) : [];
		let free = id;
		for (let number = 2; taken.includes(`${this.#extent}/${free}`); number++) free = `${id}-${number}`;
		return free;
	}

	/** Removes the open plan from the browser, back to the shipped one. */
	async forget(): Promise<void> {
		const plan = this.#plan.current;
		if (!plan || !this.#db) return;
		await this.#queue;
		await removePlan(this.#db, `${this.#extent}/${plan.id}`);
		this.#written = [];
		this.#status = 'shipped';
	}

	/** A plan that was not stored before starts a history of its own. */
	startAfresh(): void {
		this.#written = [];
	}

	/** Holds the right to write plans of this extent until the tab closes; false where another tab has it. */
	async #lock(extent: string): Promise<boolean> {
		if (this.#lockedExtent === extent) return true;
		this.#release?.();
		this.#release = null;
		this.#lockedExtent = '';
		if (!('locks' in navigator)) return true;
		return new Promise((resolve) => {
			void navigator.locks.request(`maillage/${extent}`, { ifAvailable: true }, (lock) => {
				if (lock) this.#lockedExtent = extent;
				resolve(lock !== null);
				return lock ? new Promise<void>((release) => (this.#release = release)) : undefined;
			});
		});
	}

	#fail(error: unknown): void {
		this.#status = 'failed';
		this.#failure = error instanceof Error ? error.message : String(error);
	}
}

/** How many steps two histories have in common from the start. */
function sharedStart(a: readonly Step[], b: readonly Step[]): number {
	let length = 0;
	while (length < a.length && length < b.length && a[length] === b[length]) length++;
	return length;
}
