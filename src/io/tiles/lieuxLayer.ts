import type { UnitTable } from '../../model/unitTable.ts';
import { knownCount } from './fieldValues.ts';
import { GeometryWriter } from './geometryWriter.ts';
import type { LayerWriter } from './layerWriter.ts';
import { placeZooms } from './placeZooms.ts';
import { UNITS_PER_TILE } from './tileSchema.ts';
import { worldX, worldY } from './webMercator.ts';
import { emptyBoxes, type TileFrame, type ZoomLayer } from './zoomLayer.ts';

/** Seats of communes, ranked by population, each with the zoom from which it is labelled. */
export interface Places {
	/** Units whose seat is known, the most populous first, ties by the smaller code, unknown populations last. */
	readonly order: readonly number[];
	/** x, y, x, y… of every unit's seat on the unit square. */
	readonly worldXY: Float64Array;
	readonly zoomOf: ReadonlyMap<number, number>;
}

export function placesOf(units: UnitTable): Places {
	const { count, seatLonDeg, seatLatDeg, populationMunicipale, code } = units;
	const weight = (unit: number): number => knownCount(populationMunicipale[unit]) ?? -1;
	const order = Array.from({ length: count }, (_, unit) => unit)
		.filter((unit) => Number.isFinite(seatLonDeg[unit]) && Number.isFinite(seatLatDeg[unit]))
		.sort((a, b) => weight(b) - weight(a) || (code[a] < code[b] ? -1 : 1));
	const worldXY = new Float64Array(2 * count);
	for (const unit of order) {
		worldXY[2 * unit] = worldX(seatLonDeg[unit]);
		worldXY[2 * unit + 1] = worldY(seatLatDeg[unit]);
	}
	return { order, worldXY, zoomOf: placeZooms(worldXY, order) };
}

/** The places that are labelled at a zoom; an item is a place's position in the order of rank. */
export function lieuxLayer(units: UnitTable, { order, worldXY, zoomOf }: Places, zoom: number): ZoomLayer {
	const scale = UNITS_PER_TILE * 2 ** zoom;
	const boxes = emptyBoxes(order.length);
	order.forEach((unit, item) => {
		if ((zoomOf.get(unit) ?? Infinity) > zoom) return;
		const x = Math.round(worldXY[2 * unit] * scale);
		const y = Math.round(worldXY[2 * unit + 1] * scale);
		boxes.set([x, y, x, y], 4 * item);
	});
	const geometry = new GeometryWriter();
	return {
		id: 'lieux',
		boxes,
		bufferUnits: 0,
		write(items: readonly number[], { originX, originY }: TileFrame, layer: LayerWriter): void {
			for (const item of items) {
				const unit = order[item];
				geometry.begin(originX, originY);
				geometry.point(boxes[4 * item], boxes[4 * item + 1]);
				const population = knownCount(units.populationMunicipale[unit]);
				const ring = unit < units.extentCount ? undefined : 1;
				layer.addFeature(unit, 'point', [units.name[unit], population, item + 1, ring], geometry.bytes);
			}
		},
	};
}
