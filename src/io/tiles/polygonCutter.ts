import type { Ring, RingPolygon } from '../../geometry/outline.ts';
import { type Box, clipRing, holds } from './clip.ts';
import { GeometryWriter } from './geometryWriter.ts';
import { doubledArea, PointList, tidyRing } from './pointList.ts';
import { ringAtZoom, type ZoomArcs } from './zoomArcs.ts';
import type { TileFrame } from './zoomLayer.ts';

/** Cuts polygons of signed arcs to tiles. Rings that are flat at this zoom, or lie beside the tile, are left out. */
export class PolygonCutter {
	readonly #arcs: ZoomArcs;
	readonly #geometry = new GeometryWriter();
	readonly #ring = new PointList();
	readonly #spare = new PointList();
	#cut = this.#ring;
	#around: Box = { west: 0, north: 0, east: 0, south: 0 };
	/** Undefined where nothing needs to be clipped. */
	#clipBox: Box | undefined;

	constructor(arcs: ZoomArcs) {
		this.#arcs = arcs;
	}

	/** `around` is a box that holds the polygons. The geometry is valid until the next call. */
	cut(polygons: readonly RingPolygon[], frame: TileFrame, around: Box): GeometryWriter {
		this.#geometry.begin(frame.originX, frame.originY);
		this.#clipBox = holds(frame.clipBox, around) ? undefined : frame.clipBox;
		this.#around = around;
		for (const polygon of polygons) this.#writePolygon(polygon);
		return this.#geometry;
	}

	/** The square of one unit that stands for what is too small to have a shape; (x, y) is its corner. */
	speck(x: number, y: number, frame: TileFrame): GeometryWriter {
		this.#geometry.begin(frame.originX, frame.originY);
		this.#ring.clear();
		this.#ring.push(x, y);
		this.#ring.push(x + 1, y);
		this.#ring.push(x + 1, y + 1);
		this.#ring.push(x, y + 1);
		this.#geometry.ring(this.#ring);
		return this.#geometry;
	}

	#writePolygon({ outer, holes }: RingPolygon): void {
		let area = doubledArea(this.#cutRing(outer));
		if (area <= 0) return;
		for (const hole of holes) area += Math.min(0, doubledArea(this.#cutRing(hole)));
		// the tile may lie in a hole as wide as itself
		if (area <= 0) return;
		this.#geometry.ring(holes.length > 0 ? this.#cutRing(outer) : this.#cut);
		for (const hole of holes) {
			const ring = this.#cutRing(hole);
			if (doubledArea(ring) < 0) this.#geometry.ring(ring);
		}
	}

	/** A ring cut to the tile, valid until the next call. */
	#cutRing(ring: Ring): PointList {
		ringAtZoom(this.#arcs, ring, this.#ring);
		this.#cut = this.#clipBox ? clipRing(this.#ring, this.#spare, this.#clipBox, this.#around) : this.#ring;
		tidyRing(this.#cut);
		return this.#cut;
	}
}

/** West, north, east, south of polygons of signed arcs, units of the zoom. */
export function polygonsBox(
	{ box }: ZoomArcs,
	polygons: readonly RingPolygon[],
): [number, number, number, number] {
	let west = Infinity;
	let north = Infinity;
	let east = -Infinity;
	let south = -Infinity;
	for (const { outer } of polygons)
		for (const signed of outer) {
			const at = 4 * (signed < 0 ? ~signed : signed);
			if (box[at] < west) west = box[at];
			if (box[at + 1] < north) north = box[at + 1];
			if (box[at + 2] > east) east = box[at + 2];
			if (box[at + 3] > south) south = box[at + 3];
		}
	return [west, north, east, south];
}
