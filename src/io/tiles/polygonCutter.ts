import type { Ring, RingPolygon } from '../../geometry/outline.ts';
import { type Box, clipRing } from './clip.ts';
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

	constructor(arcs: ZoomArcs) {
		this.#arcs = arcs;
	}

	/** `isWhole` says that the polygons lie inside the tile's clip box. The geometry is valid until the next call. */
	cut(polygons: readonly RingPolygon[], frame: TileFrame, isWhole: boolean): GeometryWriter {
		this.#geometry.begin(frame.originX, frame.originY);
		for (const polygon of polygons) this.#writePolygon(polygon, isWhole ? undefined : frame.clipBox);
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

	#writePolygon({ outer, holes }: RingPolygon, clipBox: Box | undefined): void {
		let area = this.#loadRing(outer, clipBox);
		if (area <= 0) return;
		if (holes.length > 0) {
			for (const hole of holes) area += Math.min(0, this.#loadRing(hole, clipBox));
			// the tile lies in a hole as wide as itself
			if (area <= 0) return;
			this.#loadRing(outer, clipBox);
		}
		this.#geometry.ring(this.#ring);
		for (const hole of holes) if (this.#loadRing(hole, clipBox) < 0) this.#geometry.ring(this.#ring);
	}

	/** Puts a ring, cut to the box if there is one, into `#ring`; returns twice its signed area. */
	#loadRing(ring: Ring, clipBox: Box | undefined): number {
		ringAtZoom(this.#arcs, ring, this.#ring);
		if (clipBox) clipRing(this.#ring, this.#spare, clipBox);
		tidyRing(this.#ring);
		return doubledArea(this.#ring);
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
			west = Math.min(west, box[at]);
			north = Math.min(north, box[at + 1]);
			east = Math.max(east, box[at + 2]);
			south = Math.max(south, box[at + 3]);
		}
	return [west, north, east, south];
}
