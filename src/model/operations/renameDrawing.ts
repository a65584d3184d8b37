import type { Change } from '../change.ts';

/** Gives a drawing another name; spaces around it go. Throws on an empty name: ask the user before. */
export function renameDrawing(id: string, name: string): Change {
	const trimmed = name.trim();
	if (!trimmed) throw new Error('renameDrawing: empty name');
	return { kind: 'set-drawing-name', id, name: trimmed };
}
