import type { Problem } from '../base/problem.ts';
import type { ProblemRule } from '../base/messages/problems.fr.ts';
import type { Result } from '../base/result.ts';

/** The long work that a dialog starts, one piece at a time: it can be cancelled, and what stopped it stays to be shown. */
export class LongRun {
	#abort = $state.raw<AbortController | null>(null);
	#problem = $state.raw<Problem | null>(null);

	get isRunning(): boolean {
		return this.#abort !== null;
	}

	get problem(): Problem | null {
		return this.#problem;
	}

	/**
	 * Runs `work`. Its value, or undefined where it was cancelled or stopped by a problem; what it throws becomes a
	 * problem of the rule `faultRule`, with the reason in its values.
	 */
	async run<Value>(
		faultRule: ProblemRule,
		work: (signal: AbortSignal) => Promise<Result<Value, Problem>>,
	): Promise<Value | undefined> {
		const abort = new AbortController();
		this.#abort = abort;
		this.#problem = null;
		try {
			const done = await work(abort.signal);
			if (done.ok) return done.value;
			this.#problem = done.error;
		} catch (error) {
			if (!abort.signal.aborted) this.#problem = { rule: faultRule, values: { reason: String(error) } };
		} finally {
			this.#abort = null;
		}
		return undefined;
	}

	cancel(): void {
		this.#abort?.abort();
	}
}
