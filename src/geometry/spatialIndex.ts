import Flatbush from 'flatbush';
import { GRID_PER_DEGREE, type ArcTable } from './arcTable.ts';

/** West, south, east, north, degrees. */
export type BoxDeg = readonly [west: number, south: number, east: number, north: number];

/** Boxes that answer which of them meet a box. Items are numbered in the order in which they were given. */
export interface SpatialIndex {
	search(box: BoxDeg): number[];
}

/** Index of boxes; undefined boxes are in no answer. O(n log n). */
export function indexBoxes(boxes: readonly (BoxDeg | undefined)[]): SpatialIndex {
	const items: number[] = [];
	boxes.forEach((box, item) => {
		if (box) items.push(item);
	});
	if (items.length === 0) return { search: () => [] };
	const tree = new Flatbush(items.length);
	for (const item of items) tree.add(...boxes[item]!);
	tree.finish();
	return { search: (box) => tree.search(...box).map((found) => items[found]) };
}

/** Index of the contours' boxes of all units, by unit; a unit without contour is in no answer. O(points). */
export function indexUnits(arcs: ArcTable): SpatialIndex {
	return indexBoxes(Array.from({ length: arcs.unitCount }, (_, unit) => unitBox(arcs, unit)));
}

/** Box around a unit's contour, degrees; undefined without contour. O(points of the unit). */
export function unitBox(
	{ unitArcOffset, unitArcs, offset, x, y }: ArcTable,
	unit: number,
): BoxDeg | undefined {
	const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
	for (let k = unitArcOffset[unit]; k < unitArcOffset[unit + 1]; k++)
		for (let i = offset[unitArcs[k]]; i < offset[unitArcs[k] + 1]; i++) {
			box[0] = Math.min(box[0], x[i] / GRID_PER_DEGREE);
			box[1] = Math.min(box[1], y[i] / GRID_PER_DEGREE);
			box[2] = Math.max(box[2], x[i] / GRID_PER_DEGREE);
			box[3] = Math.max(box[3], y[i] / GRID_PER_DEGREE);
		}
	return box[0] === Infinity ? undefined : box;
}
