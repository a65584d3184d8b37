import type { Change } from '../change.ts';

/** Gives a territory another name; spaces around it go. Throws on an empty name: ask the user before. */
export function renameTerritory(id: string, name: string): Change {
	const trimmed = name.trim();
	if (!trimmed) throw new Error('renameTerritory: empty name');
	return { kind: 'set-name', id, name: trimmed };
}
