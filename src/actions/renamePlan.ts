import type { Needs } from './context.ts';
import { describePlan } from '../model/operations/describePlan.ts';

/** Renames the open plan as a step of its history; returns what is wrong with the name, '' where it was taken. */
export function renamePlan({ plan, locale }: Needs<'locale' | 'plan'>, name: string): string {
	const { current } = plan;
	if (!current || name.trim() === current.name) return '';
	if (!name.trim()) return locale.texts.history.nameEmpty;
	plan.perform(describePlan({ ...current, name: name.slice(0, 200) }));
	return '';
}
