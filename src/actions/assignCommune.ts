import type { Needs } from './context.ts';
import { paintCommune, startPainting } from './paint.ts';

type Context = Needs<'plan' | 'selection' | 'tool'>;

/** Adds one commune to the chosen territory, or takes it out where it is in it: what a click on the map does. */
export function assignCommune(context: Context, unit: number): void {
	if (!startPainting(context, unit)) return;
	paintCommune(context, unit);
	context.plan.endGesture();
}
