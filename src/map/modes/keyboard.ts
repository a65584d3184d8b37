import { paintOne, type ModeContext } from './handlers.ts';

/** Space paints the commune under the aim, the middle of the map. True where the key was used. */
export function paintByKeyboard(event: KeyboardEvent, context: ModeContext): boolean {
	if (event.key !== ' ') return false;
	if (event.target !== context.engine.canvas) return false;
	const { width, height } = context.engine.canvas.getBoundingClientRect();
	paintOne(context, context.engine.unitAt(width / 2, height / 2));
	return true;
}
