import { rectangleShape, ringShape } from '../geometry/sketchedShape.ts';
import type { Combining } from '../state/shape.svelte.ts';
import type { LonLat } from '../state/sketch.svelte.ts';
import { isShapeTool } from '../state/tool.svelte.ts';
import { chooseByShape, type ShapeContext } from './chooseByShape.ts';
import type { Needs } from './context.ts';
import { keepDrawing } from './drawings.ts';

export type SketchContext = ShapeContext & Needs<'plan' | 'sketch' | 'storage'>;

/** Keys that say what a shape does with what waits: Shift adds, Alt takes away, else the choice of the tool row. */
interface Modifiers {
	readonly shiftKey: boolean;
	readonly altKey: boolean;
}

const combiningOf = ({ shiftKey, altKey }: Modifiers, chosen: Combining): Combining => {
	if (altKey) return 'remove';
	return shiftKey ? 'add' : chosen;
};

/**
 * Ends the shape in hand: the points that were set, for a rectangle two opposite corners. A polygon is kept as a
 * drawing of the plan. Too few points or no area are said and leave everything as it was.
 */
export async function finishSketch(
	context: SketchContext,
	points: readonly LonLat[],
	modifiers: Modifiers,
): Promise<void> {
	const { locale, shape, sketch, tool } = context;
	const drawnWith = tool.tool;
	sketch.clear();
	if (!isShapeTool(drawnWith)) return;
	const isRectangle = drawnWith === 'rectangle' && points.length === 2;
	const geometry = ringShape(isRectangle ? rectangleShape(points[0], points[1]) : points);
	if (!geometry) {
		tool.notice = locale.texts.tools.tooSmall;
		return;
	}
	const combining = combiningOf(modifiers, shape.combining);
	const valid = await chooseByShape(context, { geometry, combining, drawing: '' });
	if (valid && drawnWith === 'polygon') keepDrawing(context, valid);
}
