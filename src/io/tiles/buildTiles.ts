import type { ArcTable } from '../../geometry/arcTable.ts';
import type { UnitTable } from '../../model/unitTable.ts';
import { borderLines } from './borderLines.ts';
import { communesLayer } from './communesLayer.ts';
import { shapesAtZoom, unitPolygons } from './communeShapes.ts';
import { LayerWriter } from './layerWriter.ts';
import { lieuxLayer, placesOf } from './lieuxLayer.ts';
import { limitesLayer } from './limitesLayer.ts';
import { ProtobufWriter } from './protobufWriter.ts';
import {
	BUFFER_UNITS,
	hasLayer,
	LAYER_IDS,
	type LayerId,
	layerSchema,
	MAX_ZOOM,
	MIN_ZOOM,
	UNITS_PER_TILE,
} from './tileSchema.ts';
import { landOf, terresLayer } from './terresLayer.ts';
import { worldArcs } from './zoomArcs.ts';
import type { TileFrame, ZoomLayer } from './zoomLayer.ts';

/** One vector tile, not compressed. */
export interface VectorTile {
	readonly zoom: number;
	readonly x: number;
	readonly y: number;
	readonly bytes: Uint8Array;
}

/** The tiles that hold anything, zoom after zoom, made one at a time. */
export function* buildTiles(units: UnitTable, table: ArcTable): Generator<VectorTile> {
	const arcs = worldArcs(table);
	const land = landOf(units, table);
	const polygons = unitPolygons(table);
	const lines = borderLines(table, units);
	const places = placesOf(units);
	const writers = new Map<LayerId, LayerWriter>(
		LAYER_IDS.map((id) => [id, new LayerWriter(layerSchema(id))]),
	);
	for (let zoom = MIN_ZOOM; zoom <= MAX_ZOOM; zoom++) {
		const shapes = shapesAtZoom(arcs, hasLayer('communes', zoom) ? polygons : [], zoom);
		const layers = [
			terresLayer(land, shapes.arcs),
			communesLayer(units, polygons, shapes),
			limitesLayer(lines, shapes.arcs),
			lieuxLayer(units, places, zoom),
		].filter(({ id }) => hasLayer(id, zoom));
		yield* tilesAtZoom(zoom, layers, writers);
	}
}

/** The tiles of one zoom that hold anything, each layer written by the writer of its id. */
export function* tilesAtZoom<Id extends string>(
	zoom: number,
	layers: readonly ZoomLayer<Id>[],
	writers: ReadonlyMap<Id, LayerWriter>,
): Generator<VectorTile> {
	const tile = new ProtobufWriter();
	for (const { x, y, items } of binItems(zoom, layers).values()) {
		const frame = frameOf(x, y);
		tile.clear();
		layers.forEach((layer, index) => {
			const writer = writers.get(layer.id);
			if (!writer || items[index].length === 0) return;
			writer.begin(zoom);
			layer.write(items[index], frame, writer);
			if (!writer.isEmpty) tile.writerField(3, writer.encode());
		});
		if (tile.length > 0) yield { zoom, x, y, bytes: tile.written.slice() };
	}
}

interface TileItems {
	readonly x: number;
	readonly y: number;
	/** Items of each layer, in the layer's order. */
	readonly items: readonly number[][];
}

/** Which items of which layer touch which tile. */
function binItems(zoom: number, layers: readonly ZoomLayer<string>[]): Map<number, TileItems> {
	const bins = new Map<number, TileItems>();
	const side = 2 ** zoom;
	const binAt = (x: number, y: number): TileItems => {
		let bin = bins.get(x * side + y);
		if (!bin) bins.set(x * side + y, (bin = { x, y, items: layers.map(() => []) }));
		return bin;
	};
	layers.forEach(({ boxes, bufferUnits }, index) => {
		const tileOf = (units: number): number =>
			Math.min(side - 1, Math.max(0, Math.floor(units / UNITS_PER_TILE)));
		for (let at = 0; at < boxes.length; at += 4) {
			if (boxes[at] > boxes[at + 2]) continue;
			const lastX = tileOf(boxes[at + 2] + bufferUnits);
			const lastY = tileOf(boxes[at + 3] + bufferUnits);
			for (let x = tileOf(boxes[at] - bufferUnits); x <= lastX; x++)
				for (let y = tileOf(boxes[at + 1] - bufferUnits); y <= lastY; y++)
					binAt(x, y).items[index].push(at / 4);
		}
	});
	return bins;
}

function frameOf(x: number, y: number): TileFrame {
	const originX = x * UNITS_PER_TILE;
	const originY = y * UNITS_PER_TILE;
	return {
		originX,
		originY,
		clipBox: {
			west: originX - BUFFER_UNITS,
			north: originY - BUFFER_UNITS,
			east: originX + UNITS_PER_TILE + BUFFER_UNITS,
			south: originY + UNITS_PER_TILE + BUFFER_UNITS,
		},
	};
}
