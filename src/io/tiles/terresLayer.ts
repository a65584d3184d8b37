import type { ArcTable } from '../../geometry/arcTable.ts';
import { outlineOf, type RingPolygon } from '../../geometry/outline.ts';
import type { UnitTable } from '../../model/unitTable.ts';
import { boxAt } from './clip.ts';
import { clockwise } from './communeShapes.ts';
import type { LayerWriter } from './layerWriter.ts';
import { PolygonCutter, polygonsBox } from './polygonCutter.ts';
import { BUFFER_UNITS } from './tileSchema.ts';
import type { ZoomArcs } from './zoomArcs.ts';
import { emptyBoxes, type TileFrame, type ZoomLayer } from './zoomLayer.ts';

/** The outline of the extent and that of the communes around it. */
export type Land = readonly [extent: readonly RingPolygon[], ring: readonly RingPolygon[]];

export function landOf({ count, extentCount }: UnitTable, table: ArcTable): Land {
	const between = (from: number, to: number): RingPolygon[] =>
		clockwise(
			outlineOf(
				table,
				Array.from({ length: to - from }, (_, index) => from + index),
				(unit) => unit >= from && unit < to,
			),
		);
	return [between(0, extentCount), between(extentCount, count)];
}

/** The land as surfaces, for the zooms at which communes are not drawn. */
export function terresLayer(land: Land, arcs: ZoomArcs): ZoomLayer {
	const boxes = emptyBoxes(land.length);
	land.forEach((polygons, item) => {
		if (polygons.length > 0) boxes.set(polygonsBox(arcs, polygons), 4 * item);
	});
	const cutter = new PolygonCutter(arcs);
	return {
		id: 'terres',
		boxes,
		bufferUnits: BUFFER_UNITS,
		write(items: readonly number[], frame: TileFrame, layer: LayerWriter): void {
			for (const item of items) {
				const geometry = cutter.cut(land[item], frame, boxAt(boxes, item));
				const ring = item === 0 ? undefined : 1;
				if (!geometry.isEmpty) layer.addFeature(undefined, 'polygon', [ring], geometry.bytes);
			}
		},
	};
}
