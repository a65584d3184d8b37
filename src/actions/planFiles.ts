import type { Problem } from '../base/problem.ts';
import { ok, type Result } from '../base/result.ts';
import { readPlanFile, writePlanFile, type ReadPlan } from '../io/planFile.ts';
import type { PlanState } from '../state/plan.svelte.ts';
import type { StorageState } from '../state/storage.svelte.ts';

/** Hands the open plan out as a file. */
export function downloadPlan(plan: PlanState): void {
	if (!plan.current) return;
	const blob = new Blob([writePlanFile(plan.current)], { type: 'application/json' });
	const link = document.createElement('a');
	link.href = URL.createObjectURL(blob);
	link.download = `${plan.current.id}.maillage.json`;
	link.click();
	URL.revokeObjectURL(link.href);
}

/** Opens a plan file in place of the open plan, and keeps it. Problems where it cannot be read. */
export async function openPlanFile(
	{ plan, storage }: { plan: PlanState; storage: StorageState },
	file: File,
): Promise<Result<ReadPlan, Problem[]>> {
	const read = readPlanFile(await file.text(), file.name);
	if (!read.ok) return read;
	storage.startAfresh();
	plan.open(read.value.plan);
	storage.save();
	return ok(read.value);
}
