import type { Bounds } from './engine.ts';

const COLUMNS = 48;
const ROWS = 36;

/**
 * Where the name of a territory stands in a picture that shows a part of it: the point of a grid over the frame that
 * lies deepest in what is in sight. Undefined where nearly nothing is. Degrees; O(vertices × rows).
 */
export function labelInFrame(
	{ coordinates }: GeoJSON.MultiPolygon,
	[west, south, east, north]: Bounds,
): [number, number] | undefined {
	const lonOf = (column: number): number => west + ((column + 0.5) / COLUMNS) * (east - west);
	const latOf = (row: number): number => south + ((row + 0.5) / ROWS) * (north - south);
	const rings = coordinates.flat();
	const isInside = new Uint8Array(COLUMNS * ROWS);
	for (let row = 0; row < ROWS; row++) {
		const crossings = crossingsAt(rings, latOf(row));
		for (let column = 0; column < COLUMNS; column++) {
			const before = crossings.filter((lon) => lon < lonOf(column)).length;
			if (before % 2 === 1) isInside[row * COLUMNS + column] = 1;
		}
	}
	const depths = depthsOf(isInside);
	const deepest = depths.reduce((best, depth, cell) => (depth > depths[best] ? cell : best), 0);
	if (depths[deepest] < 2) return undefined;
	return [lonOf(deepest % COLUMNS), latOf(Math.floor(deepest / COLUMNS))];
}

/** Longitudes at which a parallel crosses the rings. */
function crossingsAt(rings: readonly GeoJSON.Position[][], lat: number): number[] {
	const crossings: number[] = [];
	for (const ring of rings)
		for (let i = 1; i < ring.length; i++) {
			const [lon1, lat1] = ring[i - 1];
			const [lon2, lat2] = ring[i];
			if (lat1 > lat !== lat2 > lat) crossings.push(lon1 + ((lat - lat1) / (lat2 - lat1)) * (lon2 - lon1));
		}
	return crossings;
}

/** Steps from each inner cell to the nearest cell outside or to the frame, diagonals included; 0 for outer cells. */
function depthsOf(isInside: Uint8Array): Uint8Array {
	const depths = Uint8Array.from(isInside);
	const isDeep = (cell: number, depth: number): boolean => {
		const column = cell % COLUMNS;
		const row = Math.floor(cell / COLUMNS);
		if (column === 0 || row === 0 || column === COLUMNS - 1 || row === ROWS - 1) return false;
		for (let dy = -1; dy <= 1; dy++)
			for (let dx = -1; dx <= 1; dx++) if (depths[cell + dy * COLUMNS + dx] < depth) return false;
		return true;
	};
	for (let depth = 1; depth < ROWS / 2; depth++) {
		const deeper = [...depths.keys()].filter((cell) => depths[cell] === depth && isDeep(cell, depth));
		for (const cell of deeper) depths[cell] = depth + 1;
	}
	return depths;
}
