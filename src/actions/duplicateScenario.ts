import type { Needs } from './context.ts';

type Context = Needs<'comparison' | 'extent' | 'locale' | 'plan' | 'plans' | 'storage' | 'tool'>;

/**
 * Keeps a copy of the open plan as a scenario with its own name and reason, and opens it: what is drawn next is drawn
 * there. Returns what is wrong, '' where it is done.
 */
export async function duplicateScenario(
	{ comparison, extent, locale, plan, plans, storage, tool }: Context,
	title: { readonly scenario: string; readonly reason: string },
): Promise<string> {
	const texts = locale.texts.scenarios;
	const scenario = title.scenario.trim();
	const reason = title.reason.trim();
	if (!plan.current || !extent.manifest) return '';
	if (!scenario) return texts.nameEmpty;
	const { name, scenario: openScenario } = plan.current;
	const isTaken = plans.list.some((other) => other.name === name && other.scenario === scenario);
	if (isTaken || openScenario === scenario) return texts.nameTaken(scenario);
	const copy = { ...plan.current, reason };
	if (!reason) delete (copy as { reason?: string }).reason;
	const kept = await plans.duplicate(extent.manifest.id, copy, { name, scenario });
	if (!kept.ok) return texts.notKept(kept.error.message);
	if (!(await storage.openStored(extent.manifest.id, kept.value.id))) return texts.notKept(scenario);
	comparison.close();
	tool.notice = texts.duplicated(scenario);
	return '';
}
