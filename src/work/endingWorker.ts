import { proxy, wrap, type Remote } from 'comlink';
import type { Problem } from '../base/problem.ts';
import { fail, type Result } from '../base/result.ts';

const CANCELLED: Problem = { rule: 'cancelled' };

/**
 * A service in a worker of its own that can be ended at any time: work that takes long never holds up the map, and
 * `cancel` ends it at once, also where it no longer answers. The next call starts a new worker.
 */
export class EndingWorker<Service> {
	readonly #startWorker: () => Worker;
	#worker: Worker | undefined;
	#service: Remote<Service> | undefined;
	#cancelled: (() => void) | undefined;

	constructor(startWorker: () => Worker) {
		this.#startWorker = startWorker;
	}

	/** Runs one call of the service; `cancelled` where it was cancelled, `unreadable-content` where the worker failed. */
	async run<Value>(
		call: (service: Remote<Service>) => Promise<Result<Value, Problem>>,
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

	/** Ends what is being done, and forgets what the service holds. */
	cancel(): void {
		this.#stop();
		this.#cancelled?.();
		this.#cancelled = undefined;
	}

	#start(): Remote<Service> {
		this.#worker ??= this.#startWorker();
		this.#service ??= wrap<Service>(this.#worker);
		return this.#service;
	}

	#stop(): void {
		this.#worker?.terminate();
		this.#worker = undefined;
		this.#service = undefined;
	}
}

/** A callback that the worker may call. */
export const newsFromWorker = <News extends (...values: never[]) => void>(callback: News): News =>
	proxy(callback);
