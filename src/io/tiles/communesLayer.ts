import type { RingPolygon } from '../../geometry/outline.ts';
import type { UnitTable } from '../../model/unitTable.ts';
import { clipRing, holds } from './clip.ts';
import type { UnitPolygons, ZoomShapes } from './communeShapes.ts';
import { knownCount } from './fieldValues.ts';
import { GeometryWriter } from './geometryWriter.ts';
import type { FieldValues, LayerWriter } from './layerWriter.ts';
import { doubledArea, PointList, tidyRing } from './pointList.ts';
import { BUFFER_UNITS } from './tileSchema.ts';
import { ringAtZoom } from './zoomArcs.ts';
import { emptyBoxes, type TileFrame, type ZoomLayer } from './zoomLayer.ts';

/** Polygons of the communes: one feature a unit, its id being the unit's row. */
export function communesLayer(units: UnitTable, polygons: UnitPolygons, shapes: ZoomShapes): ZoomLayer {
	const boxes = unitBoxes(polygons, shapes);
	const cutter = new PolygonCutter(shapes, boxes);
	return {
		id: 'communes',
		boxes,
		bufferUnits: BUFFER_UNITS,
		write(items: readonly number[], frame: TileFrame, layer: LayerWriter): void {
			for (const unit of items) {
				const geometry = cutter.cut(unit, polygons[unit], frame);
				if (!geometry.isEmpty)
					layer.addFeature(unit, 'polygon', communeValues(units, unit), geometry.written);
			}
		},
	};
}

function communeValues(units: UnitTable, unit: number): FieldValues {
	return [
		units.code[unit],
		units.name[unit],
		knownCount(units.populationMunicipale[unit]),
		unit < units.extentCount ? undefined : 1,
	];
}

function unitBoxes(polygons: UnitPolygons, { arcs, specks }: ZoomShapes): Int32Array {
	const boxes = emptyBoxes(polygons.length);
	polygons.forEach((shapes, unit) => {
		const rings = shapes.map(({ outer }) => outer);
		const box = [Infinity, Infinity, -Infinity, -Infinity];
		for (const signed of rings.flat()) {
			const at = 4 * (signed < 0 ? ~signed : signed);
			for (const side of [0, 1]) {
				box[side] = Math.min(box[side], arcs.box[at + side]);
				box[2 + side] = Math.max(box[2 + side], arcs.box[at + 2 + side]);
			}
		}
		if (rings.length > 0) boxes.set(box, 4 * unit);
	});
	for (const [unit, [x, y]] of specks) boxes.set([x, y, x + 1, y + 1], 4 * unit);
	return boxes;
}

/** Cuts the polygons of units to tiles; the geometry it returns is valid until the next cut. */
class PolygonCutter {
	readonly #shapes: ZoomShapes;
	readonly #boxes: Int32Array;
	readonly #geometry = new GeometryWriter();
	readonly #ring = new PointList();
	readonly #spare = new PointList();

	constructor(shapes: ZoomShapes, boxes: Int32Array) {
		this.#shapes = shapes;
		this.#boxes = boxes;
	}

	cut(unit: number, polygons: readonly RingPolygon[], frame: TileFrame): GeometryWriter {
		this.#geometry.begin(frame.originX, frame.originY);
		const speck = this.#shapes.specks.get(unit);
		if (speck) this.#speck(speck[0], speck[1]);
		else {
			const [west, north, east, south] = this.#boxes.subarray(4 * unit, 4 * unit + 4);
			const isWhole = holds(frame.clipBox, west, north, east, south);
			for (const polygon of polygons) this.#polygon(polygon, frame, isWhole);
		}
		return this.#geometry;
	}

	#polygon({ outer, holes }: RingPolygon, frame: TileFrame, isWhole: boolean): void {
		let area = this.#loadRing(outer, frame, isWhole);
		if (area <= 0) return;
		if (holes.length > 0) {
			for (const hole of holes) area += Math.min(0, this.#loadRing(hole, frame, isWhole));
			// the tile lies in a hole as wide as itself
			if (area <= 0) return;
			this.#loadRing(outer, frame, isWhole);
		}
		this.#geometry.ring(this.#ring);
		for (const hole of holes) if (this.#loadRing(hole, frame, isWhole) < 0) this.#geometry.ring(this.#ring);
	}

	/** Puts a ring, cut to the tile, into `#ring`; returns twice its signed area. */
	#loadRing(ring: readonly number[], { clipBox }: TileFrame, isWhole: boolean): number {
		ringAtZoom(this.#shapes.arcs, ring, this.#ring);
		if (!isWhole) clipRing(this.#ring, this.#spare, clipBox);
		tidyRing(this.#ring);
		return doubledArea(this.#ring);
	}

	#speck(x: number, y: number): void {
		this.#ring.clear();
		this.#ring.push(x, y);
		this.#ring.push(x + 1, y);
		this.#ring.push(x + 1, y + 1);
		this.#ring.push(x, y + 1);
		this.#geometry.ring(this.#ring);
	}
}
