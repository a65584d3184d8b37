/**
 * Questions to a worker, one at a time: of what is asked meanwhile only the last is put next. The last answer stays
 * until the next one is there.
 */
export class Asked<Question, Answer> {
	#answer = $state.raw<Answer | null>(null);
	#isBusy = $state(false);
	#hasFailed = $state(false);
	readonly #put: (question: Question) => Promise<Answer>;
	#next: { readonly question: Question } | null = null;
	#isAtWork = false;

	constructor(put: (question: Question) => Promise<Answer>) {
		this.#put = put;
	}

	get answer(): Answer | null {
		return this.#answer;
	}

	get isBusy(): boolean {
		return this.#isBusy;
	}

	/** The last question had no answer; the one before may still show. */
	get hasFailed(): boolean {
		return this.#hasFailed;
	}

	/** Resolves once nothing more is asked. */
	async ask(question: Question): Promise<void> {
		this.#next = { question };
		if (this.#isAtWork) return;
		this.#isAtWork = true;
		this.#isBusy = true;
		while (this.#next) {
			const { question: put } = this.#next;
			this.#next = null;
			try {
				this.#answer = await this.#put(put);
				this.#hasFailed = false;
			} catch {
				this.#hasFailed = true;
			}
		}
		this.#isAtWork = false;
		this.#isBusy = false;
	}

	forget(): void {
		this.#answer = null;
		this.#hasFailed = false;
	}
}
