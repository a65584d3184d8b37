import { describeProblem } from '../base/problem.ts';
import { ZONINGS_TEXTS } from '../base/messages/zonings.ts';
import { freeId } from '../model/freeId.ts';
import { ZONING_COLUMNS, type ZoningChoice } from '../state/zoningChoice.ts';
import type { KeptZoning, ZoningDesk } from '../state/zonings.svelte.ts';
import type { ImportingState } from '../state/importing.svelte.ts';
import type { Needs } from './context.ts';
import { settledTerritories, territoriesOfShapes } from './importFile.ts';
import { readScenario, scenarioSources, type ScenarioSource } from './scenarioSources.ts';

/** Plans beside the open one that can be compared. */
export const otherPlans = (
	context: Needs<'extent' | 'plan' | 'plans' | 'storage'>,
): readonly ScenarioSource[] => scenarioSources(context);

/** Puts a zoning on one side by its key (`choiceKey`); another plan is read first, and what it lacks is said. */
export async function chooseZoning(
	context: Needs<'extent' | 'locale' | 'plan' | 'plans' | 'storage' | 'tool'>,
	desk: ZoningDesk,
	side: 0 | 1,
	key: string,
): Promise<void> {
	const choice = await choiceOf(context, key);
	if (choice) desk.choose(side, choice);
}

async function choiceOf(
	context: Needs<'extent' | 'locale' | 'plan' | 'plans' | 'storage' | 'tool'>,
	key: string,
): Promise<ZoningChoice | undefined> {
	const [kind, ...rest] = key.split(':');
	const id = rest.join(':');
	if (kind === 'poles' || kind === 'plan') return { kind };
	if (kind === 'kept') return { kind, id };
	const column = ZONING_COLUMNS.find((one) => one === id);
	if (kind === 'column' && column) return { kind, column };
	const source = otherPlans(context).find((one) => one.key === id);
	if (!source) return undefined;
	const read = await readScenario(context, source);
	if (read.ok) return { kind: 'scenario', key: id, plan: read.value };
	context.tool.notice = describeProblem(read.error, context.locale.locale);
	return undefined;
}

/** The zones that a file turned out to hold; undefined where it is about something else. Of a plan the last perimeters. */
export function zonesRead({ opened, content, answers }: ImportingState): KeptZoning['zones'] | undefined {
	if (opened?.kind === 'plan')
		return opened.plan.territories.map(({ name, perimeters }) => ({
			name,
			codes: [...(perimeters.at(-1)?.communes ?? [])],
		}));
	const territories =
		content?.kind === 'list'
			? settledTerritories(content.list, answers)
			: content?.kind === 'drawings'
				? territoriesOfShapes(content.drawings.shapes, 'majority', '')
				: undefined;
	return territories?.map(({ name, codes }) => ({ name, codes: [...codes] }));
}

/** Takes the zones of a file as the second zoning, and keeps them in this browser. */
export async function keepZoning(
	{ locale, tool }: Needs<'locale' | 'tool'>,
	desk: ZoningDesk,
	{ name, zones }: Pick<KeptZoning, 'name' | 'zones'>,
): Promise<void> {
	const at = Date.now();
	const id = `${freeId(name, 'zonage', new Set(desk.kept.map((one) => one.id)))}-${at.toString(36)}`;
	const isKept = await desk.keep({ id, name, at, zones });
	if (!isKept) tool.notice = `${name}\u202f: ${ZONINGS_TEXTS[locale.locale].passing}.`;
}

/** Deletes an imported zoning from this browser. */
export async function removeZoning(
	{ locale, tool }: Needs<'locale' | 'tool'>,
	desk: ZoningDesk,
	id: string,
): Promise<void> {
	if (!(await desk.remove(id))) tool.notice = ZONINGS_TEXTS[locale.locale].notRemoved;
}
