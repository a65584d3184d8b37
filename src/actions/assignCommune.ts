import type { Needs } from './context.ts';
import { moveUnits, type MoveContext } from './moveUnits.ts';

/** Adds one commune to the chosen territory, wherever it comes from, or takes it out: what the lists' buttons do. */
export function assignCommune(
	context: MoveContext & Needs<'selection'>,
	unit: number,
	verb: 'add' | 'remove',
): void {
	const { plan, selection, tool } = context;
	if (!plan.territory(selection.territory)) return;
	const target = plan.slotOf(selection.territory);
	moveUnits(context, [unit], { verb, target, source: { kind: 'any' }, joining: tool.joining });
}
