import type { PlanState } from '../state/plan.svelte.ts';
import type { SelectionState } from '../state/selection.svelte.ts';
import type { ToolState } from '../state/tool.svelte.ts';

interface PaintContext {
	readonly plan: PlanState;
	readonly selection: SelectionState;
	readonly tool: ToolState;
}

/** Begins a gesture on the chosen territory: a first commune that is in it means that communes leave it. */
export function startPainting({ plan, selection, tool }: PaintContext, firstUnit: number): boolean {
	if (!selection.territory || plan.painting) return false;
	plan.beginGesture(selection.territory, !plan.isIn(firstUnit, selection.territory), tool.joining);
	return true;
}

/** Paints one more commune within the gesture; false where it changes nothing. */
export function paintCommune({ plan }: PaintContext, unit: number): boolean {
	return plan.paint(unit);
}
