import type { Plan } from '../model/plan.ts';
import type { ExtentState } from './extent.svelte.ts';
import type { PlanState } from './plan.svelte.ts';

/** Beside the open plan; more maps would be too small to read. */
const MOST_OTHERS = 2;

/** A plan that is compared with the open one. */
interface ComparedPlan {
	/** Where it comes from, as `scenarioSources` names it. */
	readonly key: string;
	readonly plan: Plan;
}

/** Which plans stand beside the open one, from which of them communes are taken over, and which communes. */
export class ComparisonState {
	readonly #extent: ExtentState;
	readonly #plan: PlanState;
	#others = $state.raw<readonly ComparedPlan[]>([]);
	#land = $state('');
	#sourceAt = $state(1);
	#ticked = $state.raw<ReadonlySet<string>>(new Set());
	/** The comparison waits while another plan is chosen for it, on a page that has no room for both. */
	isAside = $state(false);
	/** Which plan a narrow page shows. */
	shown = $state(0);
	/** The open plan first; only that one while nothing is compared. */
	readonly plans: readonly Plan[] = $derived.by(() => {
		const open = this.#plan.current;
		return open ? [open, ...this.others.map(({ plan }) => plan)] : [];
	});

	constructor(extent: ExtentState, plan: PlanState) {
		this.#extent = extent;
		this.#plan = plan;
	}

	/** Plans beside the open one; none once another extent is open. */
	get others(): readonly ComparedPlan[] {
		return this.#land === this.#extent.manifest?.id ? this.#others : [];
	}

	get isOpen(): boolean {
		return this.others.length > 0;
	}

	has(key: string): boolean {
		return this.others.some((other) => other.key === key);
	}

	/** Puts a plan beside the others, in the place of the last one where there are enough. */
	add(other: ComparedPlan): void {
		const kept = this.others.filter(({ key }) => key !== other.key).slice(0, MOST_OTHERS - 1);
		this.#land = this.#extent.manifest?.id ?? '';
		this.#become([...kept, other]);
	}

	remove(key: string): void {
		this.#become(this.others.filter((other) => other.key !== key));
	}

	close(): void {
		this.#become([]);
	}

	#become(others: readonly ComparedPlan[]): void {
		this.#others = others;
		this.#ticked = new Set();
		this.#sourceAt = 1;
		this.isAside = false;
		this.shown = Math.min(this.shown, others.length);
	}

	/** Place of the plan that is taken over from: 1 or 2. */
	get sourceAt(): number {
		return this.#sourceAt;
	}

	set sourceAt(at: number) {
		this.#sourceAt = at;
		this.#ticked = new Set();
	}

	/** Codes of the communes to take over, also such as differ no more. */
	get ticked(): ReadonlySet<string> {
		return this.#ticked;
	}

	tick(codes: readonly string[], on: boolean): void {
		const ticked = new Set(this.#ticked);
		for (const code of codes)
			if (on) ticked.add(code);
			else ticked.delete(code);
		this.#ticked = ticked;
	}
}
