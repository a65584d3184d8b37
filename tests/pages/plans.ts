import type { Course } from '../../src/model/history.ts';
import { PlanDatabase } from '../../src/state/database.ts';
import { PlanState } from '../../src/state/plan.svelte.ts';
import { PlanChannel } from '../../src/state/planChannel.ts';
import { PlansState } from '../../src/state/plans.svelte.ts';
import { StorageState } from '../../src/state/storage.svelte.ts';
import { randomFrom } from '../builders/lattice.ts';
import { actAtRandom, latticeCommunes, latticePlan } from '../builders/planWork.ts';

/**
 * A page without map or panels, on which browser tests drive the plan, its history and its storage as the app has
 * them, over a made-up extent.
 */
const EXTENT = '99';
/** So many acts the page may be ahead of the test that listens, however slow that one is. */
const UNHEARD = 10;
const communes = latticeCommunes(1);
const database = new PlanDatabase();
const channel = new PlanChannel();
const plan = new PlanState(communes);
/** The address may ask for more patience with the other tab than the app has (`?patienceMs=60000`). */
const patience = new URLSearchParams(location.search).get('patienceMs');
const storage = new StorageState(plan, database, channel, patience === null ? undefined : Number(patience));
const plans = new PlansState(database, channel);

const aMoment = (ms = 0): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function settled(): Promise<void> {
	while (storage.status === 'saving') await aMoment();
}

/** Plan and history in one text, without the times of the steps. */
function digest(state: PlanState = plan): string {
	const { steps, position } = state.history;
	return JSON.stringify(
		{ plan: state.current, position, steps: steps.map(({ change, inverse }) => [change, inverse]) },
		(_key, value: unknown) => inOrder(value),
	);
}

/** Keys in their order: a plan that was read has them in that of its file. */
function inOrder(value: unknown): unknown {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
	return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

const page = {
	plan,
	storage,
	plans,
	settled,
	digest,

	/** Opens a stored plan, or begins one of that id. */
	async open(id: string): Promise<void> {
		if (!(await storage.openStored(EXTENT, id))) plan.open(latticePlan(id));
	},

	/** Acts at random without end, and tells of each act and of each time that all acts show as saved. */
	async work(seed: number, report: Report): Promise<void> {
		const random = randomFrom(seed);
		const pause = randomFrom(seed + 1);
		const heard: Promise<void>[] = [];
		for (let acts = 1; ; acts++) {
			actAtRandom(plan, communes, random);
			heard.push(report('did', acts));
			await heard[acts - UNHEARD];
			if (pause() < 0.4) await settled();
			else await aMoment(pause() * 12);
			if (storage.status === 'saved') void report('saved', acts);
		}
	},

	/** Does acts of `work` here and now. */
	act(seed: number, acts: number): void {
		const random = randomFrom(seed);
		for (let act = 0; act < acts; act++) actAtRandom(plan, communes, random);
	},

	/**
	 * How many acts of `work` after `before` (null: a plan that is begun) lead to what is open now: the least number
	 * that is not under `least`, and 400 above it at most. -1 where no number of them does.
	 */
	actsBehind(before: Course | null, id: string, seed: number, least: number): number {
		const random = randomFrom(seed);
		const again = new PlanState(communes);
		again.open(before?.plan ?? latticePlan(id), before?.history);
		const wanted = digest();
		for (let acts = 0; acts <= least + 400; acts++) {
			if (acts > 0) actAtRandom(again, communes, random);
			if (acts >= least && digest(again) === wanted) return acts;
		}
		return -1;
	},

	course: (): Course => ({ plan: plan.current!, history: plan.history }),
};

/** Tells the test of an act that was done, and of all acts so far showing as saved. */
type Report = (kind: 'did' | 'saved', acts: number) => Promise<void>;
export type PlanPage = typeof page;

declare global {
	interface Window {
		maillage: PlanPage;
		/** Put in place by the test that listens. */
		report: Report;
	}
}
window.maillage = page;
