import type { Needs } from './context.ts';
import { describeProblem } from '../base/problem.ts';
import { readScenario, type ScenarioSource } from './scenarioSources.ts';
import { selectTerritory } from './selectTerritory.ts';

type Context = Needs<
	'comparison' | 'extent' | 'locale' | 'plan' | 'plans' | 'selection' | 'storage' | 'tool' | 'view'
>;

/** Opens a scenario in place of the open plan, which stays where it is kept. A territory of both stays selected. */
export async function openScenario(context: Context, source: ScenarioSource): Promise<void> {
	const { comparison, extent, locale, plan, selection, storage, tool, view } = context;
	const land = extent.manifest?.id ?? '';
	if (source.kind === 'stored') {
		if (!(await storage.openStored(land, source.id))) {
			tool.notice = describeProblem({ rule: 'plan-gone', file: source.name }, locale.locale);
			return;
		}
	} else {
		const read = await readScenario(context, source);
		if (!read.ok) {
			tool.notice = describeProblem(read.error, locale.locale);
			return;
		}
		await storage.startAfresh();
		plan.open({ ...read.value, id: await storage.freeId(read.value.id) });
	}
	comparison.close();
	if (!plan.territory(selection.territory)) selectTerritory({ selection, view }, '');
	tool.notice = locale.texts.scenarios.opened(source.scenario || source.name);
}
