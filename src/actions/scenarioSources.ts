import type { Needs } from './context.ts';
import type { Problem } from '../base/problem.ts';
import { fail, ok, type Result } from '../base/result.ts';
import type { Plan } from '../model/plan.ts';
import { readShippedPlan } from './readShippedPlan.ts';

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
	if (kind === 'shipped') return readShippedPlan(extent, id);
	const read = await plans.read(land, id);
	if (!read.ok) return fail({ rule: 'not-reached', file: name, values: { reason: read.error.message } });
	return read.value ? ok(read.value) : fail({ rule: 'plan-gone', file: name });
}
