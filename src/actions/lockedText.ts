import type { Needs } from './context.ts';
import type { LeftOut } from '../model/sentence.ts';

/** Says which locks kept communes where they were: 'Giennois est verrouillé : 3 communes laissées'; '' for none. */
export function lockedText({ plan, locale }: Needs<'locale' | 'plan'>, leftOut: Iterable<LeftOut>): string {
	const counts = new Map<number, number>();
	for (const { why, territory } of leftOut)
		if (why === 'locked') counts.set(territory, (counts.get(territory) ?? 0) + 1);
	const { locked } = locale.texts.selecting;
	return [...counts]
		.map(([slot, count]) => {
			const id = plan.idOf(slot);
			return locked.left(plan.territory(id)?.name ?? id, count, locale.format.integer(count));
		})
		.join(' · ');
}
