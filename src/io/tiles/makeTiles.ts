import type { ArcTable } from '../../geometry/arcTable.ts';
import type { UnitTable } from '../../model/unitTable.ts';
import { type PackedTile, writePmtiles } from '../pmtiles/writePmtiles.ts';
import { archiveView } from './archiveView.ts';
import { buildTiles } from './buildTiles.ts';
import { vectorLayers } from './tileSchema.ts';

export interface TilesInput {
	readonly units: UnitTable;
	/** Arcs over the same units, ring included. */
	readonly arcs: ArcTable;
	/** Name of the tile set, and who is to be credited for its data. */
	readonly name: string;
	readonly attribution: string;
	/** Gzip; must give equal bytes for equal bytes if the archive is to be the same each time. */
	readonly gzip: (bytes: Uint8Array) => Uint8Array;
}

/**
 * The vector tiles of an extent as one PMTiles archive, with the layers of `tiles/schema.json`: `communes`,
 * `limites`, `lieux`. Borders are simplified arc by arc, so neighbours coincide at every zoom, and every commune
 * with a contour is drawn wherever communes are. Throws where units and arcs do not belong together, or where
 * there is nothing to draw.
 */
export function makeTiles({ units, arcs, name, attribution, gzip }: TilesInput): Uint8Array {
	if (arcs.unitCount !== units.count)
		throw new Error(`makeTiles: arcs over ${arcs.unitCount} units, table of ${units.count}`);
	const tiles: PackedTile[] = [];
	for (const tile of buildTiles(units, arcs)) tiles.push({ ...tile, bytes: gzip(tile.bytes) });
	const metadata = { name, attribution, type: 'overlay', format: 'pbf', vector_layers: vectorLayers() };
	return writePmtiles(tiles, archiveView(units, arcs), metadata, gzip);
}
