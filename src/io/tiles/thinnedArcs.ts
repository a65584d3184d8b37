import type { ArcTable } from '../../geometry/arcTable.ts';
import { vertexImportance } from './vertexImportance.ts';
import { projectGrid } from './webMercator.ts';

/** Side of a tile on the screen. */
const TILE_PX = 512;

/**
 * The table with fewer points: each border is thinned once for both neighbours, by Douglas and Peucker's algorithm on
 * the Mercator map, so they still coincide. No vertex that is left out lies farther than `tolerancePx` from the border
 * drawn on a screen at `zoom`. Nodes stay; arcs that close upon themselves keep every point, so that no island
 * vanishes. Only for drawing: lengths and areas are those of the whole table. O(points).
 */
export function thinnedArcs(table: ArcTable, zoom: number, tolerancePx: number): ArcTable {
	const { arcCount, offset, x, y, startNode, endNode } = table;
	const importance = vertexImportance(projectGrid(x, y), offset);
	const limit = (tolerancePx / (TILE_PX * 2 ** zoom)) ** 2;
	const thin = {
		offset: new Int32Array(arcCount + 1),
		x: new Int32Array(x.length),
		y: new Int32Array(y.length),
	};
	let count = 0;
	for (let arc = 0; arc < arcCount; arc++) {
		const isClosed = startNode[arc] === endNode[arc];
		for (let i = offset[arc]; i < offset[arc + 1]; i++) {
			if (!isClosed && importance[i] < limit) continue;
			thin.x[count] = x[i];
			thin.y[count] = y[i];
			count++;
		}
		thin.offset[arc + 1] = count;
	}
	return { ...table, offset: thin.offset, x: thin.x.slice(0, count), y: thin.y.slice(0, count) };
}
