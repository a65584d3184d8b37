import { HUES, TOKENS } from '../../base/palette.ts';
import { mix, parseHex, toHex } from '../../base/colour.ts';
import { endPainting, paintCommune, startPainting } from '../../actions/paint.ts';
import { selectTerritory } from '../../actions/selectTerritory.ts';
import { takeBackClick } from '../../actions/takeBackClick.ts';
import type { PointerAt, PointerHandlers } from '../pointers.ts';
import { brushAt, type ModeContext } from './context.ts';
import { aimAt, unitAt, unitsOrNone } from './pointing.ts';

/** Click: one commune at a time. */
export const clicking = (context: ModeContext): PointerHandlers => ({
	move: (at) => aimAt(context, unitsOrNone(unitAt(context, at))),
	leave: () => aimAt(context, []),
	click: (at) => paintAt(context, at, unitsOrNone(unitAt(context, at))),
});

/** Brush: the communes on the way, as many abreast as the brush is wide; a second finger moves the map instead. */
export function brushing(context: ModeContext): PointerHandlers {
	const { engine } = context;
	let stroke: Stroke | null = null;
	let last: PointerAt | null = null;
	return {
		down: (at) => {
			if (at.touches > 1) {
				stroke?.drop();
				stroke = null;
				engine.setDragPan(true);
				return;
			}
			const units = brushAt(context, at);
			stroke = units.length > 0 ? beginStroke(context, units[0], at) : null;
			if (stroke) aimAt(context, []);
			stroke?.paint(units);
			last = at;
		},
		move: (at) => {
			if (stroke && last && at.touches === 1) {
				for (const place of placesBetween(context, last, at)) stroke.paint(brushAt(context, place));
				last = at;
			} else aimAt(context, brushAt(context, at));
		},
		up: (at) => {
			stroke?.end();
			stroke = null;
			if (at.touches === 0) engine.setDragPan(false);
		},
		leave: () => aimAt(context, []),
	};
}

/** Paints what the tool takes at a place as a gesture of its own; without a chosen territory it chooses one. */
export function paintAt(context: ModeContext, at: PointerAt, units: readonly number[]): void {
	const { plan, selection, tool } = context;
	const [unit] = units;
	if (unit === undefined) return;
	if (!selection.territory && !refines(context, at)) {
		selectTerritory(context, plan.territoriesOf(unit)[0] ?? '');
		return;
	}
	const isClick = units.length === 1 && !refines(context, at);
	if (isClick && takeBackClick(context, unit)) {
		showPainted(context, unit);
		return;
	}
	const stroke = beginStroke(context, unit, at);
	stroke?.paint(units);
	stroke?.end();
	const step = plan.lastStep;
	tool.lastClick = isClick && stroke && step ? { unit, step } : null;
}

/** A gesture that paints communes, on the plan or among those that wait. */
interface Stroke {
	paint(units: readonly number[]): void;
	end(): void;
	drop(): void;
}

/** What waits is refined while something waits, and with Shift (adds) or Alt (takes away) also from nothing. */
const refines = ({ pending }: ModeContext, at: PointerAt): boolean =>
	!pending.isEmpty || at.shiftKey || at.altKey;

function beginStroke(context: ModeContext, first: number, at: PointerAt): Stroke | null {
	const { pending, plan, selection } = context;
	if (refines(context, at)) {
		const before = [...pending.units];
		const adds = at.shiftKey || (!at.altKey && !pending.units.has(first));
		return {
			paint: (units) => (adds ? pending.add(units) : pending.remove(units)),
			end: () => undefined,
			drop: () => pending.replace(before),
		};
	}
	if (!selection.territory || !startPainting(context, first, at.ctrlKey)) return null;
	return {
		paint: (units) => {
			for (const unit of units) if (paintCommune(context, unit)) showPainted(context, unit);
		},
		end: () => plan.painting && endPainting(context),
		drop: () => plan.dropGesture(),
	};
}

const STEP_PX = 6;

/** Places on the straight line between two, so that a quick stroke leaves no gap; the last is `to`. */
function* placesBetween({ engine }: ModeContext, from: PointerAt, to: PointerAt): Generator<PointerAt> {
	const steps = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / STEP_PX);
	for (let step = 1; step < steps; step++) {
		const x = from.x + ((to.x - from.x) * step) / steps;
		const y = from.y + ((to.y - from.y) * step) / steps;
		const [lonDeg, latDeg] = engine.lonLatAt(x, y);
		yield { ...to, x, y, lonDeg, latDeg };
	}
	yield to;
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
