import type { Needs } from './context.ts';
import type { Problem } from '../base/problem.ts';
import { ok, type Result } from '../base/result.ts';
import { readPlanFile, writePlanFile, type ReadPlan } from '../io/planFile.ts';
import type { PlanState } from '../state/plan.svelte.ts';

/** Hands the open plan out as a file. */
export function downloadPlan(plan: PlanState): void {
	if (plan.current) downloadText(`${plan.current.id}.maillage.json`, writePlanFile(plan.current));
}

/** Hands a text out as a JSON file. */
export function downloadText(name: string, text: string): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
	link.download = name;
	link.click();
	URL.revokeObjectURL(link.href);
}

/** Opens a plan file in place of the open plan, and keeps it. Problems where it cannot be read. */
export async function openPlanFile(
	{ plan, storage }: Needs<'plan' | 'storage'>,
	file: File,
): Promise<Result<ReadPlan, Problem[]>> {
	const read = readPlanFile(await file.text(), file.name);
	if (!read.ok) return read;
	await storage.startAfresh();
	plan.open({ ...read.value.plan, id: await storage.freeId(read.value.plan.id) });
	storage.save();
	return ok(read.value);
}
