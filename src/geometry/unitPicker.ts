import { GRID_PER_DEGREE, type ArcTable } from './arcTable.ts';
import { readIndex, type PackedIndex, type SpatialIndex } from './spatialIndex.ts';

/** What picking needs of an arc table, with the index of the units' boxes: typed arrays that go from the worker to the page. */
export interface PickTable extends Pick<ArcTable, 'offset' | 'x' | 'y' | 'unitArcOffset' | 'unitArcs'> {
	readonly boxes: PackedIndex;
}

/**
 * Answers which unit lies at a position, from the exact contours: the same at every zoom, and before any tile has
 * come. On the border of two units it is one of them, never both.
 */
export class UnitPicker {
	readonly #table: PickTable;
	readonly #boxes: SpatialIndex;

	constructor(table: PickTable) {
		this.#table = table;
		this.#boxes = readIndex(table.boxes);
	}

	/** Unit at a position in degrees; undefined outside all contours. O(points of the units whose boxes hold it). */
	unitAt(lonDeg: number, latDeg: number): number | undefined {
		return this.#boxes
			.search([lonDeg, latDeg, lonDeg, latDeg])
			.find((unit) => this.#contains(unit, lonDeg * GRID_PER_DEGREE, latDeg * GRID_PER_DEGREE));
	}

	/** Even-odd rule over the unit's arcs, whose order and direction do not matter to it. */
	#contains(unit: number, px: number, py: number): boolean {
		const { offset, x, y, unitArcOffset, unitArcs } = this.#table;
		let inside = false;
		for (let k = unitArcOffset[unit]; k < unitArcOffset[unit + 1]; k++)
			for (let i = offset[unitArcs[k]] + 1; i < offset[unitArcs[k] + 1]; i++) {
				const [y1, y2] = [y[i - 1], y[i]];
				if (y1 > py === y2 > py) continue;
				if (x[i - 1] + ((x[i] - x[i - 1]) * (py - y1)) / (y2 - y1) > px) inside = !inside;
			}
		return inside;
	}
}
