import { insertDrawing } from '../model/operations/insertDrawing.ts';
import { removeDrawing } from '../model/operations/removeDrawing.ts';
import { renameDrawing } from '../model/operations/renameDrawing.ts';
import type { Drawing } from '../model/plan.ts';
import { chooseByShape, type ShapeContext } from './chooseByShape.ts';
import type { Needs } from './context.ts';

type Context = Needs<'locale' | 'plan' | 'shape' | 'storage'>;

/** Keeps a shape as a drawing of the plan, under a name that none has; the user may give it another. */
export function keepDrawing({ locale, plan, shape, storage }: Context, geometry: GeoJSON.MultiPolygon): void {
	if (!plan.current || !storage.canWrite) return;
	const names = new Set(plan.current.drawings?.map(({ name }) => name));
	let number = names.size + 1;
	while (names.has(locale.texts.tools.drawingName(locale.format.integer(number)))) number++;
	const name = locale.texts.tools.drawingName(locale.format.integer(number));
	plan.perform(insertDrawing(plan.current, { name, geometry }));
	shape.nameDrawing(plan.current.drawings?.at(-1)?.id ?? '');
}

/** Gives a drawing another name; '' for success, else what is wrong with the name. */
export function nameDrawing({ locale, plan }: Needs<'locale' | 'plan'>, id: string, name: string): string {
	if (!name.trim()) return locale.texts.workshop.renameEmpty;
	plan.perform(renameDrawing(id, name));
	return '';
}

/** Takes a drawing out of the plan; what it chose waits on. */
export function dropDrawing({ plan, shape }: Needs<'plan' | 'shape'>, id: string): void {
	plan.perform(removeDrawing(id));
	if (shape.chosen?.drawing === id) shape.nameDrawing('');
}

/** Chooses communes by a drawing again, with the rule of now. */
export async function useDrawing(context: ShapeContext, { id, geometry }: Drawing): Promise<void> {
	await chooseByShape(context, { geometry, combining: context.shape.combining, drawing: id });
}
