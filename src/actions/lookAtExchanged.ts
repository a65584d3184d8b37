import type { Needs } from './context.ts';
import { unitsAround } from './unitsAround.ts';

/** Looks at a commune of a proposal: list and map mark it, and the map goes there. */
export function lookAtExchanged(
	{ exchanges, extent, situation }: Needs<'exchanges' | 'extent' | 'situation'>,
	unit: number,
): void {
	exchanges.unit = unit;
	situation.lookAt(unitsAround(extent, unit, 2));
}

/**
 * A click on the map while a proposal is under way: one in the making takes the commune or gives it up; of an opened
 * one the list goes to the commune. A commune that is no part of it changes nothing.
 */
export function chooseExchanged({ exchanges }: Needs<'exchanges'>, unit: number): void {
	const { desk, mode } = exchanges;
	if (!desk || unit < 0) return;
	if (mode === 'propose') desk.draft.toggle(unit);
	const listed = mode === 'propose' ? desk.draft.lines : desk.review.lines;
	if (listed.some((line) => line.unit === unit)) exchanges.unit = unit;
}
