import type { Plan } from '../../model/plan.ts';

/** What of a plan is not published, by where it stands in the plan file: `territories[].events[]`. */
export interface LeftOut {
	readonly path: string;
	readonly count: number;
}

/**
 * What a public plan lacks of the plan that it was made from, counted by place: things of a list one by one, a record of
 * fields by field. It compares the two, so that a field that is added to plans later is counted too. Names of fields
 * that users chose are never in a path.
 */
export function leftOut(plan: Plan, open: Plan): LeftOut[] {
	const counts = new Map<string, number>();
	compare(plan, open, '', (path, count) => counts.set(path, (counts.get(path) ?? 0) + count));
	return [...counts].map(([path, count]) => ({ path, count })).sort((a, b) => (a.path < b.path ? -1 : 1));
}

type Tell = (path: string, count: number) => void;
type Fields = Readonly<Record<string, unknown>>;

/** Records whose keys users chose: they are counted as a list is, and no key of theirs is in a path. */
const KEYED_BY_USERS: ReadonlySet<string> = new Set(['sources', 'territories[].private']);

const isFields = (value: unknown): value is Fields =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

function compare(whole: unknown, open: unknown, path: string, tell: Tell): void {
	if (Array.isArray(whole) && Array.isArray(open)) compareLists(whole, open, path, tell);
	else if (isFields(whole) && isFields(open))
		for (const [key, value] of Object.entries(whole)) {
			const place = KEYED_BY_USERS.has(path) ? `${path}[]` : path === '' ? key : `${path}.${key}`;
			if (Object.hasOwn(open, key)) compare(value, open[key], place, tell);
			else if (value !== undefined) tellLost(value, place, tell);
		}
}

function tellLost(value: unknown, path: string, tell: Tell): void {
	if (Array.isArray(value) || (isFields(value) && KEYED_BY_USERS.has(path))) {
		const count = Object.keys(value).length;
		if (count > 0) tell(`${path}[]`, count);
	} else if (typeof value !== 'boolean') tell(path, 1);
}

/** The open list is the whole one with some of its things left out, those that stay in their order. */
function compareLists(whole: readonly unknown[], open: readonly unknown[], path: string, tell: Tell): void {
	let next = 0;
	for (const thing of whole)
		if (next < open.length && isPartOf(open[next], thing)) compare(thing, open[next++], `${path}[]`, tell);
		else tell(`${path}[]`, 1);
}

/** Whether `open` may be what is left of `whole`. */
function isPartOf(open: unknown, whole: unknown): boolean {
	if (open === whole) return true;
	if (Array.isArray(open) && Array.isArray(whole)) {
		let next = 0;
		for (const thing of whole) if (next < open.length && isPartOf(open[next], thing)) next++;
		return next === open.length;
	}
	if (!isFields(open) || !isFields(whole)) return false;
	return Object.entries(open).every(([key, value]) => isPartOf(value, whole[key]));
}
