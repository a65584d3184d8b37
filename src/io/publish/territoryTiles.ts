import { gzipSync } from 'fflate';
import { GRID_PER_DEGREE, type ArcTable } from '../../geometry/arcTable.ts';
import { outlineOf, type RingPolygon } from '../../geometry/outline.ts';
import { tilesAtZoom } from '../tiles/buildTiles.ts';
import { boxAt } from '../tiles/clip.ts';
import { clockwise, shapesAtZoom, type ZoomShapes } from '../tiles/communeShapes.ts';
import { LayerWriter, type FieldValues } from '../tiles/layerWriter.ts';
import { PolygonCutter, polygonsBox } from '../tiles/polygonCutter.ts';
import { BUFFER_UNITS } from '../tiles/tileSchema.ts';
import { worldArcs } from '../tiles/zoomArcs.ts';
import { emptyBoxes, type ZoomLayer } from '../tiles/zoomLayer.ts';
import { writePmtiles, type ArchiveView, type PackedTile } from '../pmtiles/writePmtiles.ts';

/** Zooms of the archive; nearer, the last one is drawn larger. */
const MIN_ZOOM = 4;
const MAX_ZOOM = 10;

/** A territory as the tiles carry it. */
export interface TiledTerritory {
	readonly units: readonly number[];
	/** In the order of `TILE_FIELDS`; undefined where unknown. */
	readonly values: FieldValues;
}

/** Fields of the layer `territoires`. */
const TILE_FIELDS = [
	{ name: 'identifiant', type: 'String', description: 'Id of the territory, stable' },
	{ name: 'territoire', type: 'String', description: 'Name' },
	{ name: 'statut', type: 'String', description: 'Status in French words' },
	{ name: 'statut_code', type: 'Number', description: '0 emerging, 1 letter, 2 project, 3 signed' },
	{ name: 'population', type: 'Number', description: 'Municipal population; absent where unknown' },
] as const;

/**
 * Outlines of territories as one PMTiles archive, layer `territoires`, cut from borders that are simplified once for
 * both neighbours. Undefined where no territory has a contour.
 */
export function territoryTiles(
	territories: readonly TiledTerritory[],
	table: ArcTable,
	name: string,
	attribution: string,
): Uint8Array<ArrayBuffer> | undefined {
	const polygons = territories.map(({ units }) => {
		const members = new Set(units);
		return clockwise(outlineOf(table, units, (unit) => members.has(unit)));
	});
	const arcs = worldArcs(table);
	const writer = new LayerWriter({
		id: 'territoires',
		description: 'Territories of CPTS',
		minZoom: MIN_ZOOM,
		maxZoom: MAX_ZOOM,
		fields: TILE_FIELDS.map((field) => ({ ...field, minZoom: MIN_ZOOM })),
	});
	const tiles: PackedTile[] = [];
	for (let zoom = MIN_ZOOM; zoom <= MAX_ZOOM; zoom++) {
		const layer = territoryLayer(territories, polygons, shapesAtZoom(arcs, polygons, zoom));
		for (const tile of tilesAtZoom(zoom, [layer], new Map([['territoires', writer]])))
			tiles.push({ ...tile, bytes: gzip(tile.bytes) });
	}
	if (tiles.length === 0) return undefined;
	const metadata = {
		name,
		attribution,
		type: 'overlay',
		format: 'pbf',
		vector_layers: [
			{
				id: 'territoires',
				minzoom: MIN_ZOOM,
				maxzoom: MAX_ZOOM,
				fields: Object.fromEntries(TILE_FIELDS.map((field) => [field.name, field.type])),
			},
		],
	};
	return new Uint8Array(writePmtiles(tiles, viewOf(polygons, table), metadata, gzip));
}

/** Equal bytes for equal bytes: no date goes in. */
const gzip = (bytes: Uint8Array): Uint8Array => gzipSync(bytes, { mtime: 0 });

function territoryLayer(
	territories: readonly TiledTerritory[],
	polygons: readonly (readonly RingPolygon[])[],
	{ arcs, specks }: ZoomShapes,
): ZoomLayer<'territoires'> {
	const boxes = emptyBoxes(polygons.length);
	polygons.forEach((shapes, item) => {
		if (shapes.length > 0) boxes.set(polygonsBox(arcs, shapes), 4 * item);
	});
	for (const [item, [x, y]] of specks) boxes.set([x, y, x + 1, y + 1], 4 * item);
	const cutter = new PolygonCutter(arcs);
	return {
		id: 'territoires',
		boxes,
		bufferUnits: BUFFER_UNITS,
		write(items, frame, layer) {
			for (const item of items) {
				const speck = specks.get(item);
				const geometry = speck
					? cutter.speck(speck[0], speck[1], frame)
					: cutter.cut(polygons[item], frame, boxAt(boxes, item));
				if (!geometry.isEmpty) layer.addFeature(item, 'polygon', territories[item].values, geometry.bytes);
			}
		},
	};
}

/** Bounds of the outlines, and the zoom at which all are in sight. */
function viewOf(polygons: readonly (readonly RingPolygon[])[], { offset, x, y }: ArcTable): ArchiveView {
	let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const signed of polygons.flatMap((shapes) => shapes.flatMap(({ outer }) => outer))) {
		const arc = signed < 0 ? ~signed : signed;
		for (let i = offset[arc]; i < offset[arc + 1]; i++) {
			west = Math.min(west, x[i]);
			east = Math.max(east, x[i]);
			south = Math.min(south, y[i]);
			north = Math.max(north, y[i]);
		}
	}
	const [westDeg, southDeg, eastDeg, northDeg] = [west, south, east, north].map(
		(grid) => grid / GRID_PER_DEGREE,
	);
	const zoom = Math.floor(Math.log2(360 / Math.max(eastDeg - westDeg, 2 * (northDeg - southDeg), 0.01)));
	return {
		westDeg,
		southDeg,
		eastDeg,
		northDeg,
		centerLonDeg: (westDeg + eastDeg) / 2,
		centerLatDeg: (southDeg + northDeg) / 2,
		centerZoom: Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, zoom)),
	};
}
