import { STORAGE_NAME } from './storageName.ts';

/** What tabs tell each other about the plans in the database. */
export type PlanMessage =
	/** A write is complete; `firstStep`: first step of the history that is new or other. */
	| { readonly kind: 'written'; readonly key: string; readonly revision: number; readonly firstStep: number }
	| { readonly kind: 'removed'; readonly key: string }
	/** The writer is asked to write what it has, for another tab takes over. */
	| { readonly kind: 'hand-over'; readonly key: string }
	| { readonly kind: 'handed-over'; readonly key: string };

/** Messages to and from the other tabs of this browser; silent where the browser has no channels. */
export class PlanChannel {
	readonly #channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(`${STORAGE_NAME}/plans`) : null;
	readonly #listeners = new Set<(message: PlanMessage) => void>();

	constructor() {
		this.#channel?.addEventListener('message', ({ data }: MessageEvent<PlanMessage>) => {
			for (const listener of [...this.#listeners]) listener(data);
		});
	}

	tell(message: PlanMessage): void {
		this.#channel?.postMessage(message);
	}

	/** Calls back for every message of another tab; returns how to stop. */
	listen(listener: (message: PlanMessage) => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	/** Resolves with the first message that fits, or when `patienceMs` have passed without one. */
	next(fits: (message: PlanMessage) => boolean, patienceMs: number): Promise<void> {
		return new Promise((resolve) => {
			const done = (): void => {
				stop();
				clearTimeout(timer);
				resolve();
			};
			const stop = this.listen((message) => {
				if (fits(message)) done();
			});
			const timer = setTimeout(done, patienceMs);
		});
	}
}
