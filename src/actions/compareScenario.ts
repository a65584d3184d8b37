import type { Needs } from './context.ts';
import { planDifferences } from '../analysis/planDifferences.ts';
import { describeProblem } from '../base/problem.ts';
import { readScenario, type ScenarioSource } from './scenarioSources.ts';

type Context = Needs<'comparison' | 'extent' | 'locale' | 'plans' | 'situation' | 'tool'>;

/** Puts a scenario beside the open plan, or takes it away where it is there; the maps go to what differs. */
export async function compareScenario(context: Context, source: ScenarioSource): Promise<void> {
	const { comparison, extent, locale, situation, tool } = context;
	if (comparison.has(source.key)) return comparison.remove(source.key);
	const read = await readScenario(context, source);
	if (!read.ok) {
		tool.notice = describeProblem(read.error, locale.locale);
		return;
	}
	comparison.add({ key: source.key, plan: read.value });
	const units = planDifferences(comparison.plans).communes.map(({ code }) => extent.unitOf(code));
	situation.lookAt(units.filter((unit) => unit !== undefined));
}
