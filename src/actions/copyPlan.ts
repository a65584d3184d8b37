import type { Needs } from './context.ts';

/**
 * Keeps a copy of a stored plan as a new one, without its history; the open plan is copied as it stands. False where
 * the plan is gone or the browser refuses.
 */
export async function copyPlan(
	{ extent, locale, plan, plans }: Needs<'extent' | 'locale' | 'plan' | 'plans'>,
	id: string,
): Promise<boolean> {
	const extentId = extent.manifest?.id ?? '';
	const read = plan.current?.id === id ? undefined : await plans.read(extentId, id);
	const source = read ? (read.ok ? read.value : undefined) : plan.current;
	if (!source) return false;
	const name = locale.texts.history.plans.copyName(source.name);
	return (await plans.duplicate(extentId, source, { name, scenario: source.scenario })).ok;
}
