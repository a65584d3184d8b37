import { finishSketch } from '../../actions/finishSketch.ts';
import type { LonLat } from '../../state/sketch.svelte.ts';
import type { PointerAt, PointerHandlers } from '../pointers.ts';
import type { ModeContext } from './context.ts';

const lonLat = ({ lonDeg, latDeg }: PointerAt): LonLat => [lonDeg, latDeg];
const distancePx = (a: PointerAt, b: PointerAt): number => Math.hypot(a.x - b.x, a.y - b.y);

/** A press and release this near to each other set a corner; further apart they are a drag. */
const DRAG_PX = 6;
/** A lasso has a point where the pointer went this far. */
const LASSO_STEP_PX = 3;

/** Rectangle: drag from corner to corner, or press at one and then at the other. */
export function rectangling(context: ModeContext): PointerHandlers {
	const { engine, sketch } = context;
	let pressed: PointerAt | null = null;
	let hadCorner = false;
	return {
		down: (at) => {
			if (at.touches > 1) return letGo(context);
			hadCorner = !sketch.isEmpty;
			pressed = at;
			if (hadCorner) sketch.reach(lonLat(at));
			else sketch.add(lonLat(at));
		},
		move: (at) => sketch.reach(lonLat(at)),
		up: (at) => {
			if (at.touches === 0) engine.setDragPan(false);
			const [corner] = sketch.points;
			const isDone = pressed && corner && (hadCorner || distancePx(pressed, at) > DRAG_PX);
			pressed = null;
			if (isDone) void finishSketch(context, [corner, lonLat(at)], at);
		},
	};
}

/** Lasso: a line drawn freely around the communes, closed where the pointer is released. */
export function lassoing(context: ModeContext): PointerHandlers {
	const { engine, sketch } = context;
	let last: PointerAt | null = null;
	return {
		down: (at) => {
			if (at.touches > 1) {
				last = null;
				return letGo(context);
			}
			sketch.clear();
			sketch.add(lonLat(at));
			last = at;
		},
		move: (at) => {
			if (!last || distancePx(last, at) < LASSO_STEP_PX) return;
			sketch.add(lonLat(at));
			last = at;
		},
		up: (at) => {
			if (at.touches === 0) engine.setDragPan(false);
			if (last) void finishSketch(context, sketch.points, at);
			last = null;
		},
	};
}

/** A second finger moves the map instead of drawing. */
function letGo({ engine, sketch }: ModeContext): void {
	sketch.clear();
	engine.setDragPan(true);
}
