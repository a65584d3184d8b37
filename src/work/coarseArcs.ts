import type { ArcTable } from '../geometry/arcTable.ts';
import { vertexImportance } from '../io/tiles/vertexImportance.ts';
import { projectGrid } from '../io/tiles/webMercator.ts';
import { COARSE_ZOOM } from './coarseZoom.ts';

/** On the screen at that zoom: no vertex that is left out lies farther from the border drawn. */
const TOLERANCE_PX = 0.5;
const TILE_PX = 512;

/**
 * The table with fewer points, for maps that show many territories at once: each border is thinned once for both
 * neighbours, by Douglas and Peucker's algorithm on the Mercator map, so they still coincide. Nodes stay, and arcs
 * that close upon themselves keep every point, so that no island vanishes. Only for drawing: lengths and areas are
 * those of the whole table. O(points).
 */
export function coarseArcs(table: ArcTable): ArcTable {
	const { arcCount, offset, x, y, startNode, endNode } = table;
	const importance = vertexImportance(projectGrid(x, y), offset);
	const limit = (TOLERANCE_PX / (TILE_PX * 2 ** COARSE_ZOOM)) ** 2;
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
