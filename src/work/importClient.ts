import { proxy, wrap, type Remote } from 'comlink';
import type { Problem } from '../base/problem.ts';
import { fail, type Result } from '../base/result.ts';
import type { ImportService, OnNews } from './importService.ts';

const CANCELLED: Problem = { rule: 'cancelled' };

/**
 * The reader of files as the page sees it, in a worker of its own: a file that takes long never holds up the map, and
 * `cancel` ends any reading at once, also one that no longer answers. The next call starts a new worker.
 */
export class ImportClient {
	#worker: Worker | undefined;
	#service: Remote<ImportService> | undefined;
	#cancelled: (() => void) | undefined;

	/** Runs one call of the service; `cancelled` where it was cancelled, `not-reached` where the worker failed. */
	async run<Value>(
		call: (service: Remote<ImportService>) => Promise<Result<Value, Problem>>,
	): Promise<Result<Value, Problem>> {
		const service = this.#start();
		const cancelled = new Promise<Result<Value, Problem>>((resolve) => {
			this.#cancelled = () => resolve(fail(CANCELLED));
			this.#worker?.addEventListener('error', (event) => {
				this.#stop();
				resolve(fail({ rule: 'unreadable-content', values: { reason: event.message.slice(0, 120) } }));
			});
		});
		try {
			return await Promise.race([call(service), cancelled]);
		} catch (error) {
			return fail({ rule: 'unreadable-content', values: { reason: String(error).slice(0, 120) } });
		}
	}

	/** Ends what is being read, and forgets the file that is open. */
	cancel(): void {
		this.#stop();
		this.#cancelled?.();
		this.#cancelled = undefined;
	}

	#start(): Remote<ImportService> {
		this.#worker ??= new Worker(new URL('./importThread.ts', import.meta.url), {
			type: 'module',
			name: 'import',
		});
		this.#service ??= wrap<ImportService>(this.#worker);
		return this.#service;
	}

	#stop(): void {
		this.#worker?.terminate();
		this.#worker = undefined;
		this.#service = undefined;
	}
}

/** A callback that the worker may call. */
export const newsFromWorker = (callback: OnNews): OnNews => proxy(callback);
