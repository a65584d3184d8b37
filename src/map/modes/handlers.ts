import type { Theme } from '../../base/palette.ts';
import { HUES, TOKENS } from '../../base/palette.ts';
import { mix, parseHex, toHex } from '../../base/colour.ts';
import { endPainting, paintCommune, startPainting } from '../../actions/paint.ts';
import { selectTerritory } from '../../actions/selectTerritory.ts';
import type { LocaleState } from '../../state/locale.svelte.ts';
import type { LocksState } from '../../state/locks.svelte.ts';
import type { PlanState } from '../../state/plan.svelte.ts';
import type { SelectionState } from '../../state/selection.svelte.ts';
import type { Tool, ToolState } from '../../state/tool.svelte.ts';
import type { ViewState } from '../../state/view.svelte.ts';
import type { MapEngine, PointerAt, PointerHandlers } from '../engine.ts';

export interface ModeContext {
	readonly engine: MapEngine;
	readonly locale: LocaleState;
	readonly locks: LocksState;
	readonly plan: PlanState;
	readonly selection: SelectionState;
	readonly tool: ToolState;
	readonly view: ViewState;
	readonly theme: Theme;
}

export type Mode = 'inspect' | Exclude<Tool, 'pan'>;

const MODES: Readonly<Record<Mode, (context: ModeContext) => PointerHandlers>> = {
	inspect: (context) => ({
		...hovering(context),
		click: ({ x, y }) => {
			const unit = context.engine.unitAt(x, y) ?? -1;
			context.selection.unit = unit;
			selectTerritory(context, context.plan.territoriesOf(unit)[0] ?? '');
		},
	}),
	click: (context) => ({
		...hovering(context),
		click: ({ x, y }) => paintOne(context, context.engine.unitAt(x, y)),
	}),
	brush: brushing,
};

/** What the pointer does in a mode. */
export const handlersFor = (mode: Mode, context: ModeContext): PointerHandlers => MODES[mode](context);

function hovering({ engine, selection }: ModeContext): Pick<PointerHandlers, 'move' | 'leave'> {
	return {
		move: ({ x, y }) => (selection.hovered = engine.unitAt(x, y) ?? -1),
		leave: () => (selection.hovered = -1),
	};
}

/** One commune as a gesture of its own; without a chosen territory it chooses the commune's. */
export function paintOne(context: ModeContext, unit: number | undefined): void {
	const { plan, selection } = context;
	if (unit === undefined) return;
	if (!selection.territory) {
		selectTerritory(context, plan.territoriesOf(unit)[0] ?? '');
		return;
	}
	if (!startPainting(context, unit)) return;
	if (paintCommune(context, unit)) showPainted(context, unit);
	endPainting(context);
}

function brushing(context: ModeContext): PointerHandlers {
	const { engine, plan, selection } = context;
	let last: PointerAt | null = null;
	const touch = (at: PointerAt): void => {
		for (const unit of unitsBetween(engine, last ?? at, at))
			if (paintCommune(context, unit)) showPainted(context, unit);
		last = at;
	};
	return {
		down: (at) => {
			if (at.touches > 1) {
				plan.dropGesture();
				engine.setDragPan(true);
				return;
			}
			const unit = engine.unitAt(at.x, at.y);
			if (!selection.territory || unit === undefined || !startPainting(context, unit)) return;
			last = null;
			touch(at);
		},
		move: (at) => {
			if (plan.painting && at.touches === 1) touch(at);
			else selection.hovered = engine.unitAt(at.x, at.y) ?? -1;
		},
		up: (at) => {
			if (plan.painting) endPainting(context);
			last = null;
			if (at.touches === 0) engine.setDragPan(false);
		},
		leave: () => (selection.hovered = -1),
	};
}

const STEP_PX = 6;

/** Communes on the straight line between two positions, so that a quick stroke leaves no gap. */
function* unitsBetween(engine: MapEngine, from: PointerAt, to: PointerAt): Generator<number> {
	const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / STEP_PX));
	const seen = new Set<number>();
	for (let step = 1; step <= steps; step++) {
		const share = step / steps;
		const unit = engine.unitAt(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share);
		if (unit === undefined || seen.has(unit)) continue;
		seen.add(unit);
		yield unit;
	}
}

/** Shows the commune in its new colour at once; the outline follows from the worker. */
function showPainted({ engine, plan, selection, theme }: ModeContext, unit: number): void {
	const land = parseHex(TOKENS[theme].land);
	const territory = plan.isIn(unit, selection.territory) ? plan.territory(selection.territory) : undefined;
	const colour = territory
		? toHex(mix(land, parseHex(HUES[territory.colour % HUES.length]), 0.4))
		: toHex(land);
	engine.setUnitState(unit, 'paint', colour);
}
