import { brushAt, unitAt, unitsOrNone, type ModeContext } from './context.ts';
import { paintAt } from './painting.ts';
import { takeZoneAt, zoneAt } from './zoning.ts';

/** Space does at the aim, the middle of the map, what a click does. True where the key was used. */
export function useMapKey(event: KeyboardEvent, context: ModeContext): boolean {
	if (event.key !== ' ' || event.target !== context.engine.canvas) return false;
	const { middle } = context.engine;
	if (context.tool.tool === 'zone') {
		takeZoneAt(context, middle);
		return true;
	}
	const { shiftKey, altKey, ctrlKey } = event;
	const at = { ...middle, shiftKey, altKey, ctrlKey };
	paintAt(context, at, takenAt(context));
	return true;
}

/** Communes that the tool in hand would take at the aim. */
export function takenAt(context: ModeContext): readonly number[] {
	const { engine, tool } = context;
	if (tool.tool === 'zone') return zoneAt(context, engine.middle);
	return tool.tool === 'brush'
		? brushAt(context, engine.middle)
		: unitsOrNone(unitAt(context, engine.middle));
}
