/**
 * Does one piece of asynchronous work at a time. It begins once the event that asked for it, with all that follows
 * from that event at once, is over: what the user sees comes first. Of what is asked for meanwhile only the last is
 * done.
 */
export class LatestOnly<Wanted> {
	readonly #work: (wanted: Wanted) => Promise<void>;
	#wanted: { readonly what: Wanted } | null = null;
	#isBusy = false;
	#isStopped = false;

	constructor(work: (wanted: Wanted) => Promise<void>) {
		this.#work = work;
	}

	get isStopped(): boolean {
		return this.#isStopped;
	}

	/** Resolves when the work is done; at once where earlier work goes on, which will take this up. */
	async ask(wanted: Wanted): Promise<void> {
		this.#wanted = { what: wanted };
		if (this.#isBusy) return;
		this.#isBusy = true;
		try {
			while (this.#wanted && !this.#isStopped) {
				await afterEvent();
				const { what } = this.#wanted;
				this.#wanted = null;
				await this.#work(what);
			}
		} finally {
			this.#isBusy = false;
		}
	}

	stop(): void {
		this.#isStopped = true;
	}
}

const afterEvent = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
