import { STORAGE_NAME } from './storageName.ts';

/** The lock by which one tab holds the right to write one plan. */
const lockName = (key: string): string => `${STORAGE_NAME}/plan/${key}`;

/**
 * The right to write a plan, held by one tab at a time (Web Locks) and free again when that tab closes, dies, or
 * another one takes it. Where the browser has no such locks, everyone gets it, and the writer's name in the database
 * decides.
 */
export class WriterLock {
	#key = '';
	#release: (() => void) | null = null;
	#waiting: AbortController | null = null;
	/** Called when another tab took the right away. */
	onLost: ((key: string) => void) | null = null;

	/** Key of the plan that this tab may write, '' for none. */
	get key(): string {
		return this.#key;
	}

	/** Takes the right where it is free; false where another tab has it. Lets go of any other plan. */
	async acquire(key: string): Promise<boolean> {
		if (this.#key === key) return true;
		this.release();
		return this.#request(key, { ifAvailable: true });
	}

	/** Takes the right, whoever has it. */
	async take(key: string): Promise<void> {
		if (this.#key === key) return;
		this.release();
		await this.#request(key, { steal: true });
	}

	/** Calls back once the right is free and this tab has it; `release` ends the waiting. */
	waitFor(key: string, onFree: () => void): void {
		this.release();
		const waiting = new AbortController();
		this.#waiting = waiting;
		void this.#request(key, { signal: waiting.signal }).then((isOurs) => {
			if (isOurs && !waiting.signal.aborted) onFree();
		});
	}

	/** Lets go, and waits for nothing. */
	release(): void {
		this.#waiting?.abort();
		this.#waiting = null;
		this.#key = '';
		this.#release?.();
		this.#release = null;
	}

	async #request(key: string, options: LockOptions): Promise<boolean> {
		if (!('locks' in navigator)) {
			this.#key = key;
			return true;
		}
		return new Promise((resolve) => {
			let isHeld = false;
			const held = navigator.locks.request(lockName(key), options, (lock) => {
				resolve(lock !== null);
				if (!lock) return undefined;
				isHeld = true;
				this.#key = key;
				return new Promise<void>((release) => (this.#release = release));
			});
			held.catch(() => {
				resolve(false);
				if (!isHeld || this.#key !== key) return;
				this.#key = '';
				this.#release = null;
				this.onLost?.(key);
			});
		});
	}
}
