import Flatbush from 'flatbush';
import { GRID_PER_DEGREE, type ArcTable } from './arcTable.ts';

/** West, south, east, north, degrees. */
export type BoxDeg = readonly [west: number, south: number, east: number, north: number];

/** Boxes that answer which of them meet a box. Items are numbered in the order in which they were given. */
export interface SpatialIndex {
	search(box: BoxDeg): number[];
}

/** An index as plain data, to be handed from the worker to the page. */
export interface PackedIndex {
	/** Empty where there is no box. */
	readonly tree: ArrayBuffer;
	readonly items: Int32Array;
}

/** Index of boxes as data; undefined boxes are in no answer. O(n log n). */
export function packIndex(boxes: readonly (BoxDeg | undefined)[]): PackedIndex {
	const items: number[] = [];
	boxes.forEach((box, item) => {
		if (box) items.push(item);
	});
	if (items.length === 0) return { tree: new ArrayBuffer(0), items: new Int32Array(0) };
	const tree = new Flatbush(items.length);
	for (const item of items) tree.add(...boxes[item]!);
	tree.finish();
	return { tree: tree.data as ArrayBuffer, items: Int32Array.from(items) };
}

/** The index that was packed. */
export function readIndex({ tree: data, items }: PackedIndex): SpatialIndex {
	if (items.length === 0) return { search: () => [] };
	const tree = Flatbush.from(data);
	return { search: (box) => tree.search(...box).map((found) => items[found]) };
}

/** Index of boxes; undefined boxes are in no answer. O(n log n). */
export const indexBoxes = (boxes: readonly (BoxDeg | undefined)[]): SpatialIndex =>
	readIndex(packIndex(boxes));

/** Boxes of the contours of all units, by unit; undefined without contour. O(points). */
export const unitBoxes = (arcs: ArcTable): (BoxDeg | undefined)[] =>
	Array.from({ length: arcs.unitCount }, (_, unit) => unitBox(arcs, unit));

/** Index of the contours' boxes of all units, by unit; a unit without contour is in no answer. O(points). */
export const indexUnits = (arcs: ArcTable): SpatialIndex => indexBoxes(unitBoxes(arcs));

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
