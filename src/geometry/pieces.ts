import type { ArcSides } from './arcTable.ts';

/** Units that hang together by common borders; touching at a point does not join. */
export interface Piece {
	/** Ascending. */
	readonly units: readonly number[];
	/** False where only sea or the edge of the map surrounds the piece: an island, which no move can attach. */
	readonly hasNeighbours: boolean;
}

export interface Pieces {
	/** The piece with most units first; among equals the one with the smallest unit. */
	readonly pieces: readonly Piece[];
	/** Members without a contour of their own, ascending: they lie in no piece and never make one. */
	readonly withoutContour: readonly number[];
}

/**
 * Pieces of a set of units by adjacency of units: the islets of a coastal commune belong to its piece, unlike the
 * polygons of the outline. O(arcs of the members).
 */
export function piecesOf(table: ArcSides, members: ReadonlySet<number>): Pieces {
	const { unitArcOffset } = table;
	const pieces: Piece[] = [];
	const withoutContour: number[] = [];
	const seen = new Set<number>();
	for (const unit of members) {
		if (unitArcOffset[unit] === unitArcOffset[unit + 1]) withoutContour.push(unit);
		else if (!seen.has(unit)) pieces.push(pieceFrom(table, members, unit, seen));
	}
	return { pieces: sortPieces(pieces), withoutContour: withoutContour.sort((a, b) => a - b) };
}

/** Most units first, then by first unit. */
export function sortPieces(pieces: Piece[]): Piece[] {
	return pieces.sort((a, b) => b.units.length - a.units.length || a.units[0] - b.units[0]);
}

/** How many pieces a warning counts: an island, which nothing can attach, makes no piece beside others. */
export const countPieces = ({ pieces }: Pieces): number =>
	warnedPieces(pieces.length, pieces.filter(({ hasNeighbours }) => hasNeighbours).length);

/** The same of numbers: all pieces, and those with neighbours. */
export const warnedPieces = (all: number, withNeighbours: number): number =>
	Math.max(Math.min(1, all), withNeighbours);

function pieceFrom(table: ArcSides, members: ReadonlySet<number>, first: number, seen: Set<number>): Piece {
	const { unitArcOffset, unitArcs, left, right, unitCount } = table;
	const units = [first];
	let hasNeighbours = false;
	seen.add(first);
	for (const unit of units)
		for (let k = unitArcOffset[unit]; k < unitArcOffset[unit + 1]; k++) {
			const arc = unitArcs[k];
			const other = left[arc] === unit ? right[arc] : left[arc];
			if (other === unitCount) continue;
			if (!members.has(other)) hasNeighbours = true;
			else if (!seen.has(other)) {
				seen.add(other);
				units.push(other);
			}
		}
	return { units: units.sort((a, b) => a - b), hasNeighbours };
}
