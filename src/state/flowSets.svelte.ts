import type { FlowSet } from '../model/flows.ts';
import { flowHeadOf, type FlowHead } from './flowHead.ts';
import type { FlowStore } from './flowStore.ts';

/** The part of a plan's key that names its extent. */
const extentOf = (plan: string): string => plan.slice(0, plan.indexOf('/') + 1);

/**
 * The observed flows that this browser keeps. They are kept once, whatever the plan, as several plans and scenarios
 * are drawn from one extract; each plan says which set it uses, in the browser's database and not in its file.
 */
export class FlowSetsState {
	readonly #store: FlowStore;
	#heads = $state.raw<readonly FlowHead[]>([]);

	constructor(store: FlowStore) {
		this.#store = store;
	}

	/** What is kept, the oldest first. */
	get heads(): readonly FlowHead[] {
		return this.#heads;
	}

	/** Reads what is kept; rejects with a `StorageFault`. */
	async load(): Promise<void> {
		this.#heads = await this.#store.heads();
	}

	/** Keeps a set; rejects with a `StorageFault`, and then nothing is kept. */
	async keep(set: FlowSet): Promise<void> {
		await this.#store.put(set);
		const others = this.#heads.filter(({ id }) => id !== set.id);
		this.#heads = [...others, flowHeadOf(set, Date.now())];
	}

	/** The set with its matrices; undefined where it is no longer there. */
	read(id: string): Promise<FlowSet | undefined> {
		return this.#store.read(id);
	}

	async remove(id: string): Promise<void> {
		await this.#store.delete(id);
		this.#heads = this.#heads.filter((head) => head.id !== id);
	}

	/**
	 * Id of the set that a plan uses, '' for modelled flows; `plan` is its key in the database. A plan of which nothing
	 * was said, such as a new scenario, uses what was chosen last in its extent.
	 */
	async usedBy(plan: string): Promise<string> {
		return (await this.#store.usedBy(plan)) ?? (await this.#store.usedBy(extentOf(plan))) ?? '';
	}

	/** Says which set a plan uses, '' for modelled flows. */
	async use(plan: string, id: string): Promise<void> {
		await this.#store.use(plan, id);
		await this.#store.use(extentOf(plan), id);
	}
}
