import type { Needs } from './context.ts';
import type { CommuneDifference } from '../analysis/planDifferences.ts';
import { adoptFrom } from '../model/operations/adoptFrom.ts';

type Context = Needs<'comparison' | 'differences' | 'locale' | 'locks' | 'plan' | 'tool'>;

/**
 * Takes the ticked communes over from the scenario beside the open plan, as one step of the history. Communes that a
 * locked territory would gain or lose stay, and the notice says so.
 */
export function adoptTicked(context: Context): void {
	const { comparison, differences, locale, locks, plan, tool } = context;
	const texts = locale.texts.scenarios;
	const source = comparison.plans[comparison.sourceAt];
	if (!plan.current || !source) return;
	const ticked = new Set(differences.ticked);
	const chosen = differences.between.communes.filter(({ code }) => ticked.has(code));
	const heldBy = new Map<string, number>();
	const free: string[] = [];
	for (const difference of chosen) {
		const locked = touchedIds(difference, context).filter((id) => locks.isLocked(id));
		if (locked.length === 0) free.push(difference.code);
		for (const id of locked) heldBy.set(id, (heldBy.get(id) ?? 0) + 1);
	}
	const held = [...heldBy].map(([id, count]) =>
		locale.texts.selecting.locked.left(plan.territory(id)?.name ?? id, count, locale.format.integer(count)),
	);
	if (free.length > 0) plan.perform(adoptFrom(plan.current, source, free));
	comparison.tick([...ticked], false);
	const done = free.length > 0 ? [texts.adopted(free.length, locale.format.integer(free.length))] : [];
	tool.notice = [...done, ...held].join(' · ');
}

/** Ids of the open plan's territories that gain or lose the commune. */
function touchedIds({ rows }: CommuneDifference, { comparison, differences }: Context): string[] {
	const here = rows[0];
	const there = rows[comparison.sourceAt];
	const touched = [
		...here.filter((row) => !there.includes(row)),
		...there.filter((row) => !here.includes(row)),
	];
	return touched.flatMap((row) => differences.between.territories[row][0]?.id ?? []);
}
