import { downloadBlob } from './download.ts';
import { writePlanFile } from '../io/planFile.ts';
import type { Plan } from '../model/plan.ts';
import type { PlanState } from '../state/plan.svelte.ts';

/** Hands the open plan out as a file. */
export function downloadPlan(plan: PlanState): void {
	if (plan.current) downloadPlanFile(plan.current);
}

export function downloadPlanFile(plan: Plan): void {
	downloadText(`${plan.id}.maillage.json`, writePlanFile(plan));
}

/** Hands a text out as a JSON file. */
export function downloadText(name: string, text: string): void {
	downloadBlob(name, new Blob([text], { type: 'application/json' }));
}
