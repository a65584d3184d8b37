import type { Needs } from './context.ts';
import type { Problem } from '../base/problem.ts';
import { fail, ok, type Result } from '../base/result.ts';
import { readPlanFile } from '../io/planFile.ts';
import type { Plan } from '../model/plan.ts';

/** A plan of the open extent beside the open one: kept in this browser, or shipped with the extent. */
export interface ScenarioSource {
	/** Unlike any other one's. */
	readonly key: string;
	readonly kind: 'stored' | 'shipped';
	readonly id: string;
	readonly name: string;
	readonly scenario: string;
}

type Context = Needs<'extent' | 'plan' | 'plans' | 'storage'>;

/** What the open plan can be compared with: stored plans, the last written first, then the shipped ones. */
export function scenarioSources({ extent, plan, plans, storage }: Context): ScenarioSource[] {
	const isStored = storage.status !== 'shipped';
	const stored = plans.list.map(({ id, name, scenario }) => ({
		kind: 'stored' as const,
		id,
		name,
		scenario,
	}));
	const shipped = (extent.manifest?.files.plans ?? []).map(({ id, name, scenario }) => ({
		kind: 'shipped' as const,
		id,
		name,
		scenario,
	}));
	const openKind = isStored ? 'stored' : 'shipped';
	return [...stored, ...shipped]
		.filter(({ kind, id }) => kind !== openKind || id !== plan.current?.id)
		.map((source) => ({ ...source, key: `${source.kind}/${source.id}` }));
}

/** Reads a plan without opening it; the problem says why it could not be had. */
export async function readScenario(
	{ extent, plans }: Pick<Context, 'extent' | 'plans'>,
	{ kind, id, name }: ScenarioSource,
): Promise<Result<Plan, Problem>> {
	const land = extent.manifest?.id ?? '';
	if (kind === 'shipped') {
		const file = extent.manifest?.files.plans.find((shipped) => shipped.id === id)?.file;
		return file ? readShippedPlan(extent, file) : fail({ rule: 'plan-gone', file: name });
	}
	const read = await plans.read(land, id);
	if (!read.ok) return fail({ rule: 'not-reached', file: name, values: { reason: read.error.message } });
	return read.value ? ok(read.value) : fail({ rule: 'plan-gone', file: name });
}

async function readShippedPlan(extent: Context['extent'], file: string): Promise<Result<Plan, Problem>> {
	try {
		const response = await fetch(extent.addressOf(file));
		if (!response.ok) return fail({ rule: 'not-reached', file, values: { reason: String(response.status) } });
		const read = readPlanFile(await response.text(), file);
		return read.ok ? ok(read.value.plan) : fail(read.error[0]);
	} catch (error) {
		return fail({ rule: 'not-reached', file, values: { reason: String(error) } });
	}
}
