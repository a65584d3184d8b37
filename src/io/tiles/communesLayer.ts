import type { UnitTable } from '../../model/unitTable.ts';
import { boxAt } from './clip.ts';
import type { UnitPolygons, ZoomShapes } from './communeShapes.ts';
import { knownCount } from './fieldValues.ts';
import type { FieldValues, LayerWriter } from './layerWriter.ts';
import { PolygonCutter, polygonsBox } from './polygonCutter.ts';
import { BUFFER_UNITS } from './tileSchema.ts';
import { emptyBoxes, type TileFrame, type ZoomLayer } from './zoomLayer.ts';

/** Polygons of the communes: one feature a unit, its id being the unit's row. */
export function communesLayer(units: UnitTable, polygons: UnitPolygons, shapes: ZoomShapes): ZoomLayer {
	const boxes = unitBoxes(polygons, shapes);
	const cutter = new PolygonCutter(shapes.arcs);
	return {
		id: 'communes',
		boxes,
		bufferUnits: BUFFER_UNITS,
		write(items: readonly number[], frame: TileFrame, layer: LayerWriter): void {
			for (const unit of items) {
				const speck = shapes.specks.get(unit);
				const geometry = speck
					? cutter.speck(speck[0], speck[1], frame)
					: cutter.cut(polygons[unit], frame, boxAt(boxes, unit));
				if (!geometry.isEmpty) layer.addFeature(unit, 'polygon', communeValues(units, unit), geometry.bytes);
			}
		},
	};
}

const communeValues = (units: UnitTable, unit: number): FieldValues => [
	units.code[unit],
	unit < units.extentCount ? undefined : 1,
	units.name[unit],
	knownCount(units.populationMunicipale[unit]),
];

function unitBoxes(polygons: UnitPolygons, { arcs, specks }: ZoomShapes): Int32Array {
	const boxes = emptyBoxes(polygons.length);
	polygons.forEach((shapes, unit) => {
		if (shapes.length > 0) boxes.set(polygonsBox(arcs, shapes), 4 * unit);
	});
	for (const [unit, [x, y]] of specks) boxes.set([x, y, x + 1, y + 1], 4 * unit);
	return boxes;
}
