import type { Problem } from '../base/problem.ts';
import { fail, ok, type Result } from '../base/result.ts';
import { readPlanFile } from '../io/planFile.ts';
import type { Plan } from '../model/plan.ts';
import type { ExtentState } from '../state/extent.svelte.ts';

/** Reads a plan that comes with the open extent, by its id; the problem says why it could not be had. */
export async function readShippedPlan(extent: ExtentState, id: string): Promise<Result<Plan, Problem>> {
	const shipped = extent.manifest?.files.plans.find((one) => one.id === id);
	if (!shipped) return fail({ rule: 'plan-gone', file: id });
	const { file } = shipped;
	try {
		const response = await fetch(extent.addressOf(file));
		if (!response.ok) return fail({ rule: 'not-reached', file, values: { reason: String(response.status) } });
		const read = readPlanFile(await response.text(), file);
		return read.ok ? ok(read.value.plan) : fail(read.error[0]);
	} catch (error) {
		return fail({ rule: 'not-reached', file, values: { reason: String(error) } });
	}
}
