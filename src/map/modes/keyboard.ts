import { finishSketch } from '../../actions/finishSketch.ts';
import { isKeyOf, isPressed } from '../../actions/shortcuts.ts';
import { isShapeTool } from '../../state/tool.svelte.ts';
import { brushAt, type ModeContext } from './context.ts';
import { paintAt } from './painting.ts';
import { unitAt, unitsOrNone } from './pointing.ts';
import { takeZoneAt, zoneAt } from './zoning.ts';

/**
 * Keys on the map do at the aim, its middle, what the pointer does elsewhere. Space clicks, or sets a corner of the
 * shape in hand; Backspace takes the last corner away; Enter ends the shape, Escape drops it. True where the key was
 * used.
 */
export function useMapKey(event: KeyboardEvent, context: ModeContext): boolean {
	return isShapeTool(context.tool.tool) ? drawByKey(event, context) : paintByKey(event, context);
}

function paintByKey(event: KeyboardEvent, context: ModeContext): boolean {
	if (!isPressed(event, 'takeHere')) return false;
	if (context.tool.tool === 'zone') {
		takeZoneAt(context, context.engine.middle);
		return true;
	}
	const { shiftKey, altKey, ctrlKey } = event;
	paintAt(context, { ...context.engine.middle, shiftKey, altKey, ctrlKey }, takenAt(context));
	return true;
}

function drawByKey(event: KeyboardEvent, context: ModeContext): boolean {
	const { engine, sketch, tool } = context;
	const { lonDeg, latDeg } = engine.middle;
	const isRectangle = tool.tool === 'rectangle';
	const isHeld = context.polygon()?.isDrawing ?? false;
	if (isPressed(event, 'setCorner')) {
		if (isRectangle && !sketch.isEmpty)
			void finishSketch(context, [sketch.points[0], [lonDeg, latDeg]], event);
		else sketch.add([lonDeg, latDeg]);
		return true;
	}
	if (isKeyOf(event, 'finishShape')) {
		if (sketch.isEmpty) return isHeld;
		void finishSketch(context, isRectangle ? [sketch.points[0], [lonDeg, latDeg]] : sketch.points, event);
		return true;
	}
	if (isPressed(event, 'removeCorner')) {
		sketch.removeLast();
		return true;
	}
	if (!isPressed(event, 'dropShape')) return false;
	if (sketch.isEmpty) return isHeld;
	sketch.clear();
	return true;
}

/** Communes that the tool in hand would take at the aim; while a shape is drawn, its next corner follows the aim. */
export function takenAt(context: ModeContext): readonly number[] {
	const { engine, sketch, tool } = context;
	if (tool.tool === 'zone') return zoneAt(context, engine.middle);
	if (isShapeTool(tool.tool)) {
		const { lonDeg, latDeg } = engine.middle;
		sketch.reach([lonDeg, latDeg]);
		return [];
	}
	return tool.tool === 'brush'
		? brushAt(context, engine.middle)
		: unitsOrNone(unitAt(context, engine.middle));
}
