import type { ArcSides } from './arcTable.ts';
import { PieceWalker } from './pieceWalk.ts';

/**
 * Holes of a set of units: the units outside it that one of its pieces encloses, in groups that hang together by
 * common borders. What touches the sea or the edge of the map is never enclosed. Ascending within a group, groups by
 * their first unit. O(arcs around the members); for many sets over one table use a `PieceWalker`.
 */
export function holesOf(table: ArcSides, members: ReadonlySet<number>): (readonly number[])[] {
	return [...new PieceWalker(table).partsOf(members).holes];
}
