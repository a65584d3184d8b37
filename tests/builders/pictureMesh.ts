import { completeArcTable, type ArcTable } from '../../src/geometry/arcTable.ts';
import { buildArcs, type UnitRings } from '../../src/geometry/buildArcs.ts';

/** Side of a cell in grid units, and the south-west corner. */
export const PICTURE_CELL = 1000;
const WEST = 200_000;
const SOUTH = 4_700_000;

export interface PictureMesh {
	readonly table: ArcTable;
	readonly rings: readonly UnitRings[];
	/** Units of a string of letters: `units('AC')`. */
	units(letters: string): number[];
}

/**
 * A mesh from a picture, north at the top: each letter is a unit made of square cells, '.' is water.
 * Units are numbered in the order of their letters.
 */
export function pictureMesh(...picture: string[]): PictureMesh {
	const letters = [...new Set(picture.join('').replaceAll('.', ''))].sort();
	const rings: Int32Array[][] = letters.map(() => []);
	picture.forEach((line, row) =>
		[...line].forEach((letter, column) => {
			const unit = letters.indexOf(letter);
			if (unit >= 0) rings[unit].push(squareAt(column, picture.length - 1 - row));
		}),
	);
	const unitRings = rings.map((unitRings) => ({ rings: unitRings, isHole: unitRings.map(() => false) }));
	return {
		table: completeArcTable(buildArcs(unitRings).arcs),
		rings: unitRings,
		units: (wanted) => [...wanted].map((letter) => letters.indexOf(letter)),
	};
}

function squareAt(column: number, row: number): Int32Array {
	const west = WEST + column * PICTURE_CELL;
	const south = SOUTH + row * PICTURE_CELL;
	const east = west + PICTURE_CELL;
	const north = south + PICTURE_CELL;
	return Int32Array.from([west, south, east, south, east, north, west, north]);
}
