import type { Needs } from './context.ts';
import { holesOf } from '../geometry/holes.ts';
import { ringAround } from '../geometry/ringAround.ts';

type Context = Needs<'extent' | 'locale' | 'pending' | 'plan' | 'selection' | 'tool'>;

/** Adds one ring of neighbours to the communes that wait; where none wait, the ring around the open territory. */
export function growPending(context: Context): void {
	const { extent } = context;
	if (extent.sides) addToPending(context, ringAround(extent.sides, setInHand(context)));
}

/** Adds what the communes that wait enclose; where none wait, the holes of the open territory. */
export function fillPending(context: Context): void {
	const { extent } = context;
	if (extent.sides) addToPending(context, holesOf(extent.sides, setInHand(context)).flat());
}

/** Whether there is a set to grow or fill. */
export const hasSetInHand = ({ pending, plan, selection }: Context): boolean =>
	!pending.isEmpty || plan.figures(selection.territory).communes > 0;

function setInHand({ pending, plan, selection }: Context): ReadonlySet<number> {
	return pending.isEmpty ? new Set(plan.unitsOf(selection.territory)) : pending.units;
}

function addToPending({ locale, pending, tool }: Context, units: readonly number[]): void {
	pending.add(units);
	const { grow } = locale.texts.selecting;
	tool.notice =
		units.length === 0 ? grow.nothing : grow.added(units.length, locale.format.integer(units.length));
}
