import { GRID_PER_DEGREE, type ArcTable } from '../../geometry/arcTable.ts';
import { boundaryArcs, polygonsOf, type RingPolygon } from '../../geometry/outline.ts';
import type { Ring } from '../../geometry/rings.ts';
import { RingWalker } from '../../geometry/ringWalk.ts';
import type { Crs } from './lambert93.ts';
import type { FileTable } from './fileTable.ts';
import type { PlanContent } from './planContent.ts';

/** A closed ring as x, y pairs, the inside on its left: outer rings counter-clockwise, holes clockwise. */
export type RingXY = Float64Array;

/** Polygons of a row, each its outer ring and its holes. */
export type ShapeXY = readonly (readonly RingXY[])[];

/** The layers of a plan, by their names in files. */
export type LayerName = 'territoires' | 'communes';

/** A table whose rows are drawn. */
export interface Layer {
	readonly name: LayerName;
	readonly title: string;
	readonly table: FileTable;
	/** Undefined for a row without contour. Made anew at each call. */
	readonly shapeOf: (row: number) => ShapeXY | undefined;
}

/**
 * The layers of a plan, outlines drawn from the arc table: neighbours share each point of their border, whatever the
 * system, since an arc is projected once.
 */
export function planLayers(
	{ territories, territoryUnits, communes, communeUnits }: PlanContent,
	table: ArcTable,
	crs: Crs,
): Record<LayerName, Layer> {
	const arcs = new ProjectedArcs(table, crs);
	const walker = new RingWalker(table);
	const shape = (units: readonly number[]): ShapeXY | undefined => {
		const members = new Set(units);
		const polygons = polygonsOf(
			table,
			boundaryArcs(table, members, (unit) => members.has(unit)),
			walker,
		);
		return polygons.length === 0 ? undefined : polygons.map((polygon) => arcs.polygon(polygon));
	};
	return {
		territoires: {
			name: 'territoires',
			title: 'Territoires',
			table: territories,
			shapeOf: (row) => shape(territoryUnits[row]),
		},
		communes: {
			name: 'communes',
			title: 'Communes des territoires',
			table: communes,
			shapeOf: (row) => (communeUnits[row] < 0 ? undefined : shape([communeUnits[row]])),
		},
	};
}

/** The points of an arc table in another system, each arc projected when it is first asked for. */
class ProjectedArcs {
	readonly #table: ArcTable;
	readonly #crs: Crs;
	readonly #x: Float64Array;
	readonly #y: Float64Array;
	readonly #isDone: Uint8Array;

	constructor(table: ArcTable, crs: Crs) {
		this.#table = table;
		this.#crs = crs;
		this.#x = new Float64Array(table.x.length);
		this.#y = new Float64Array(table.x.length);
		this.#isDone = new Uint8Array(table.arcCount);
	}

	polygon({ outer, holes }: RingPolygon): RingXY[] {
		return [outer, ...holes].map((ring) => this.#ring(ring));
	}

	#ring(ring: Ring): RingXY {
		const { offset } = this.#table;
		let count = 1;
		for (const signed of ring) {
			const arc = signed < 0 ? ~signed : signed;
			this.#project(arc);
			count += offset[arc + 1] - offset[arc] - 1;
		}
		const points = new Float64Array(2 * count);
		let n = 0;
		for (const signed of ring) {
			const step = signed < 0 ? -1 : 1;
			const first = signed < 0 ? offset[~signed + 1] - 1 : offset[signed];
			const end = signed < 0 ? offset[~signed] : offset[signed + 1] - 1;
			for (let i = first; i !== end; i += step) {
				points[n++] = this.#x[i];
				points[n++] = this.#y[i];
			}
		}
		points[n] = points[0];
		points[n + 1] = points[1];
		return points;
	}

	#project(arc: number): void {
		if (this.#isDone[arc]) return;
		const { offset, x, y } = this.#table;
		for (let i = offset[arc]; i < offset[arc + 1]; i++)
			[this.#x[i], this.#y[i]] = this.#crs.project(x[i] / GRID_PER_DEGREE, y[i] / GRID_PER_DEGREE);
		this.#isDone[arc] = 1;
	}
}

/** West, south, east, north of a shape in its system. */
export type Extent = [minX: number, minY: number, maxX: number, maxY: number];

export function extentOf(shape: ShapeXY): Extent {
	const extent: Extent = [Infinity, Infinity, -Infinity, -Infinity];
	for (const [outer] of shape)
		for (let i = 0; i < outer.length; i += 2) {
			extent[0] = Math.min(extent[0], outer[i]);
			extent[1] = Math.min(extent[1], outer[i + 1]);
			extent[2] = Math.max(extent[2], outer[i]);
			extent[3] = Math.max(extent[3], outer[i + 1]);
		}
	return extent;
}

/** The extent around both. */
export const aroundBoth = (a: Extent, b: Extent): Extent => [
	Math.min(a[0], b[0]),
	Math.min(a[1], b[1]),
	Math.max(a[2], b[2]),
	Math.max(a[3], b[3]),
];
