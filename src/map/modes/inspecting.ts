import { chooseOnMap } from '../../actions/chooseOnMap.ts';
import type { PlanState } from '../../state/plan.svelte.ts';
import type { ViewState } from '../../state/view.svelte.ts';
import type { PointerHandlers } from '../pointers.ts';
import { aimAt, unitAt, unitsOrNone, type PointingContext } from './pointing.ts';

interface InspectingContext extends PointingContext {
	readonly plan: PlanState;
	readonly view: ViewState;
}

/** Without a tool in the hand: the pointer shows communes, a click chooses one and its territory. */
export const inspecting = (context: InspectingContext): PointerHandlers => ({
	move: (at) => aimAt(context, unitsOrNone(unitAt(context, at))),
	leave: () => aimAt(context, []),
	click: (at) => {
		chooseOnMap(context, unitAt(context, at) ?? -1);
	},
});
