import type { Needs } from './context.ts';

type PaintContext = Needs<'plan' | 'selection' | 'tool'>;

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
