import type { Change } from '../change.ts';
import { freeId } from '../freeId.ts';
import type { Drawing, Plan } from '../plan.ts';

/** Keeps a drawn or imported polygon behind the others, under an id made of its name. Throws on an empty name. */
export function insertDrawing(plan: Plan, drawing: Omit<Drawing, 'id'>): Change {
	const name = drawing.name.trim();
	if (!name) throw new Error('insertDrawing: empty name');
	const drawings = plan.drawings ?? [];
	const id = freeId(name, 'dessin', new Set(drawings.map((other) => other.id)));
	return { kind: 'insert-drawing', drawing: { ...drawing, id, name }, position: drawings.length };
}
