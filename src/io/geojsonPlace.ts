import type { ProblemRule } from '../base/messages/problems.fr.ts';

type Box = readonly [west: number, south: number, east: number, north: number];

/**
 * Where the communes of France lie, with a margin for shapes that reach over its edge; degrees. The last one is the
 * demonstration region, made up in the Atlantic.
 */
const FRANCE: readonly Box[] = [
	[-6.5, 40.5, 11, 52],
	[-64, 13.5, -60, 19],
	[-56, 1.5, -51, 7],
	[54.5, -22, 56.5, -20],
	[44.5, -13.5, 45.8, -12],
	[-57.5, 46, -55.5, 48],
	[-20, 44, -14, 48],
];

/**
 * What is wrong with where polygons lie: latitude and longitude swapped, metres given as degrees, or elsewhere in
 * the world. Undefined where their middle lies in France.
 */
export function franceProblem(polygons: readonly GeoJSON.Position[][][]): ProblemRule | undefined {
	let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const ring of polygons.flat())
		for (const [x, y] of ring) {
			west = Math.min(west, x);
			east = Math.max(east, x);
			south = Math.min(south, y);
			north = Math.max(north, y);
		}
	const x = (west + east) / 2;
	const y = (south + north) / 2;
	if (Math.max(Math.abs(west), Math.abs(east)) > 180 || Math.max(Math.abs(south), Math.abs(north)) > 90)
		return 'projected-coordinates';
	if (isIn(x, y)) return undefined;
	return isIn(y, x) ? 'swapped-coordinates' : 'outside-france';
}

const isIn = (x: number, y: number): boolean =>
	FRANCE.some(([west, south, east, north]) => x >= west && x <= east && y >= south && y <= north);
