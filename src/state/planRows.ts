import { planJson, readPlanJson } from '../io/planFile.ts';
import type { PlanJson } from '../io/planMigration.ts';
import { sharedStart, type Course, type Step } from '../model/history.ts';
import type { Plan, Territory } from '../model/plan.ts';
import { planKey, rowsOf, type Database, type PlanRow } from './databaseSchema.ts';

/** A plan to be written, with the tab that writes it. */
export interface PlanWrite {
	readonly extent: string;
	readonly course: Course;
	/** What stands in the database by the knowledge of the writer; null where the plan is new there. */
	readonly written: Course | null;
	readonly writer: string;
	readonly at: number;
}

/** 'taken': another tab writes this plan now; 'missing': its rows are gone. Nothing was written then. */
export type WriteOutcome =
	| { readonly kind: 'written'; readonly revision: number; readonly firstStep: number }
	| { readonly kind: 'taken' }
	| { readonly kind: 'missing' };

/** How many rows are handed over before the page gets a breath. */
const ROWS_AT_ONCE = 100;
/** An id has 81 characters at most: room is left for the number behind it. */
const LONGEST_STEM = 70;

/** The parts of a plan's row that follow from the plan alone. */
export const rowOf = (
	extent: string,
	{ id, name, scenario, territories }: Plan,
): Pick<PlanRow, 'key' | 'extent' | 'id' | 'name' | 'scenario' | 'order' | 'communeCount'> => ({
	key: planKey(extent, id),
	extent,
	id,
	name,
	scenario,
	order: territories.map((territory) => territory.id),
	communeCount: communeCountOf(territories),
});

export const communeCountOf = (territories: readonly Territory[]): number =>
	territories.reduce((sum, { perimeters }) => sum + (perimeters.at(-1)?.communes.length ?? 0), 0);

export const contentOf = (plan: Plan): PlanJson => planJson({ ...plan, territories: [] });

/**
 * Writes what differs between `written` and `course` in one transaction: either all of it is there after a kill, or
 * nothing. It is complete when the promise resolves; rejects where the browser refuses (full store).
 */
export async function writePlan(db: Database, write: PlanWrite): Promise<WriteOutcome> {
	const { extent, course, written, writer, at } = write;
	const { plan, history } = course;
	const key = planKey(extent, plan.id);
	const tx = db.transaction(['plans', 'territories', 'steps'], 'readwrite', { durability: 'strict' });
	const former = await tx.objectStore('plans').get(key);
	if (former ? former.writer !== writer : written) {
		await tx.done;
		return { kind: former ? 'taken' : 'missing' };
	}
	const revision = (former?.revision ?? 0) + 1;
	const firstStep = written ? sharedStart(written.history.steps, history.steps) : 0;
	const territories = tx.objectStore('territories');
	const steps = tx.objectStore('steps');
	const { changed, removed } = differenceOf(written?.plan, plan);
	const requests: (() => Promise<unknown>)[] = [
		() =>
			tx.objectStore('plans').put({
				...rowOf(extent, plan),
				content: contentOf(plan),
				createdAt: former?.createdAt ?? at,
				writtenAt: at,
				stepCount: history.steps.length,
				position: history.position,
				revision,
				writer,
			}),
		...(written ? [] : [() => territories.delete(rowsOf(key))]),
		...removed.map((id) => () => territories.delete([key, id])),
		...changed.map((territory) => () => territories.put({ key, id: territory.id, territory })),
		() => steps.delete(rowsOf(key, firstStep)),
		...history.steps
			.slice(firstStep)
			.map((step, index) => () => steps.put({ key, number: firstStep + index, step })),
	];
	for (let from = 0; from < requests.length; from += ROWS_AT_ONCE)
		await Promise.all([
			...requests.slice(from, from + ROWS_AT_ONCE).map((request) => request()),
			...(from + ROWS_AT_ONCE >= requests.length ? [tx.done] : []),
		]);
	return { kind: 'written', revision, firstStep };
}

/** Territories that are other than before, and ids of those that are gone. */
function differenceOf(before: Plan | undefined, after: Plan): { changed: Territory[]; removed: string[] } {
	const left = new Map(before?.territories.map((territory) => [territory.id, territory]));
	const changed = after.territories.filter((territory) => left.get(territory.id) !== territory);
	for (const { id } of after.territories) left.delete(id);
	return { changed, removed: [...left.keys()] };
}

/** A stored plan as it was read: with its history, or the text of what cannot be read. */
export type StoredCourse =
	| { readonly row: PlanRow; readonly course: Course }
	| { readonly row: PlanRow; readonly course: null; readonly text: string };

/** Reads a plan with its history; undefined where there is none of that key. */
export async function readPlan(db: Database, key: string): Promise<StoredCourse | undefined> {
	const tx = db.transaction(['plans', 'territories', 'steps']);
	const [row, territoryRows, stepRows] = await Promise.all([
		tx.objectStore('plans').get(key),
		tx.objectStore('territories').getAll(rowsOf(key)),
		tx.objectStore('steps').getAll(rowsOf(key)),
		tx.done,
	]);
	if (!row) return undefined;
	const byId = new Map(territoryRows.map(({ id, territory }) => [id, territory]));
	const content = { ...row.content, territories: row.order.map((id) => byId.get(id)) };
	const read = readPlanJson(content, row.name);
	const steps = stepRows.map(({ step }) => step);
	if (!read.ok || row.position > steps.length)
		return { row, course: null, text: JSON.stringify({ ...content, steps }, null, '\t') };
	return { row, course: { plan: read.value.plan, history: { steps, position: row.position } } };
}

/** Steps of a plan from a number on. */
export async function readSteps(db: Database, key: string, from: number): Promise<Step[]> {
	const rows = await db.getAll('steps', rowsOf(key, from));
	return rows.map(({ step }) => step);
}

/** Heads of the plans of an extent, the last written first. */
export async function readPlanList(db: Database, extent: string): Promise<PlanRow[]> {
	const rows = await db.getAllFromIndex('plans', 'extent', extent);
	return rows.sort((a, b) => b.writtenAt - a.writtenAt);
}

/** Gives the right to write a plan to a tab; undefined where the plan is gone. */
export async function claimPlan(db: Database, key: string, writer: string): Promise<PlanRow | undefined> {
	const tx = db.transaction('plans', 'readwrite', { durability: 'strict' });
	const row = await tx.store.get(key);
	if (row && row.writer !== writer) await tx.store.put({ ...row, writer });
	await tx.done;
	return row;
}

/** Removes a plan with its history and its restore points. */
export async function removePlan(db: Database, key: string): Promise<void> {
	const tx = db.transaction(['plans', 'territories', 'steps', 'points'], 'readwrite', {
		durability: 'strict',
	});
	await Promise.all([
		tx.objectStore('plans').delete(key),
		tx.objectStore('territories').delete(rowsOf(key)),
		tx.objectStore('steps').delete(rowsOf(key)),
		tx.objectStore('points').delete(rowsOf(key)),
		tx.done,
	]);
}

/** Puts a plan that cannot be read out of the way of the next one, all that was found kept as text. */
export async function setAside(db: Database, row: PlanRow, text: string): Promise<void> {
	await db.put('unreadable', {
		key: `${row.key}/${row.writtenAt}`,
		extent: row.extent,
		at: row.writtenAt,
		text,
	});
	await removePlan(db, row.key);
}

/** An id that no stored plan of the extent has: the given one where it is free, else with a number from `from` on. */
export async function freePlanId(db: Database, extent: string, id: string, from = 1): Promise<string> {
	const taken = new Set(await db.getAllKeys('plans'));
	for (let number = from; ; number++) {
		const free = number === 1 ? id : `${id.slice(0, LONGEST_STEM)}-${number}`;
		if (!taken.has(planKey(extent, free))) return free;
	}
}
