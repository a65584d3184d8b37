import type { Problem } from '../../base/problem.ts';
import type { DrawnShape } from '../../geometry/shapes.ts';
import { faultsOf } from '../../geometry/validity.ts';
import { GRID_PER_DEGREE } from '../../geometry/arcTable.ts';
import { franceProblem } from '../geojsonPlace.ts';
import type { Layer, OnProgress, Polygons } from './layer.ts';
import { plainName } from '../plainName.ts';
import { ReadFault } from './readFault.ts';

export interface ReadShapes {
	/** One shape a name, in the order of the layer. */
	readonly shapes: readonly DrawnShape[];
	readonly features: number;
	readonly problems: readonly Problem[];
}

const PROBLEMS_KEPT = 1000;
/** Corners beyond which a shape is not checked for crossings, and of all shapes together. */
const CHECKED_POINTS = 3000;
const MOST_POINTS = 5_000_000;
const FEATURES_PER_NEWS = 200;

/**
 * Reads the polygons of a layer as drawn shapes; features of one name are one shape. Features that cannot be read or
 * lie elsewhere are left out and told of; rings that cross themselves are read and told of.
 */
export async function readShapes(
	layer: Layer,
	nameColumn: number | undefined,
	onFeatures: OnProgress,
): Promise<ReadShapes> {
	const byName = new Map<string, Polygons>();
	const problems: Problem[] = [];
	const tell = (problem: Problem): void => {
		if (problems.length < PROBLEMS_KEPT) problems.push(problem);
	};
	let features = 0;
	let points = 0;
	await layer.visit(({ row, cells, polygons }) => {
		if (++features % FEATURES_PER_NEWS === 0) onFeatures(features);
		const read = polygons?.() ?? '∅';
		if (typeof read === 'string') {
			tell({ rule: 'bad-geometry', values: { feature: row, reason: read } });
			return true;
		}
		const elsewhere = franceProblem(read);
		if (elsewhere) {
			tell({ rule: elsewhere, values: { feature: row } });
			return true;
		}
		if (hasCrossings(read)) tell({ rule: 'crossing-rings', values: { feature: row } });
		points += read.flat(1).reduce((sum, ring) => sum + ring.length, 0);
		if (points > MOST_POINTS)
			throw new ReadFault({ rule: 'too-many-points', values: { limit: MOST_POINTS } });
		const stated = nameColumn === undefined ? '' : plainName(cells[nameColumn] ?? '');
		const name = stated || `#${row}`;
		const known = byName.get(name);
		if (known) known.push(...read);
		else byName.set(name, [...read]);
		return true;
	});
	if (byName.size === 0) throw new ReadFault(problems[0] ?? { rule: 'no-features' });
	const shapes = Array.from(byName, ([name, coordinates]): DrawnShape => ({
		name,
		geometry: { type: 'MultiPolygon', coordinates },
	}));
	return { shapes, features, problems };
}

function hasCrossings(polygons: Polygons): boolean {
	const rings = polygons.flat(1);
	if (rings.reduce((sum, ring) => sum + ring.length, 0) > CHECKED_POINTS) return false;
	const onGrid = polygons.map((ringsOfOne) =>
		ringsOfOne.map((ring) =>
			Int32Array.from(
				ring
					.slice(0, -1)
					.flatMap(([x, y]) => [Math.round(x * GRID_PER_DEGREE), Math.round(y * GRID_PER_DEGREE)]),
			),
		),
	);
	return faultsOf(onGrid).some(({ kind }) => kind === 'ring-meets-itself' || kind === 'rings-cross');
}
