import type { PlanState } from '../state/plan.svelte.ts';
import type { SelectionState } from '../state/selection.svelte.ts';
import type { ToolState } from '../state/tool.svelte.ts';
import { paintCommune, startPainting } from './paint.ts';

interface Context {
	readonly plan: PlanState;
	readonly selection: SelectionState;
	readonly tool: ToolState;
}

/** Adds one commune to the chosen territory, or takes it out where it is in it: what a click on the map does. */
export function assignCommune(context: Context, unit: number): void {
	if (!startPainting(context, unit)) return;
	paintCommune(context, unit);
	context.plan.endGesture();
}
