import { selectTerritory } from '../../actions/selectTerritory.ts';
import type { Tool } from '../../state/tool.svelte.ts';
import type { PointerHandlers } from '../engine.ts';
import { aimAt, unitAt, unitsOrNone, type ModeContext } from './context.ts';
import { brushing, clicking } from './painting.ts';
import { zoning } from './zoning.ts';
import { lassoing, rectangling } from './sketching.ts';

export type Mode = 'inspect' | Exclude<Tool, 'pan'>;

const MODES: Readonly<Record<Mode, (context: ModeContext) => PointerHandlers>> = {
	inspect: (context) => ({
		move: (at) => aimAt(context, unitsOrNone(unitAt(context, at))),
		leave: () => aimAt(context, []),
		click: (at) => {
			const unit = unitAt(context, at) ?? -1;
			context.selection.unit = unit;
			selectTerritory(context, context.plan.territoriesOf(unit)[0] ?? '');
		},
	}),
	click: clicking,
	brush: brushing,
	zone: zoning,
	rectangle: rectangling,
	lasso: lassoing,
	polygon: () => ({}),
};

/** What the pointer does in a mode. */
export const handlersFor = (mode: Mode, context: ModeContext): PointerHandlers => MODES[mode](context);
