import { VectorTile, type VectorTileFeature } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { type Header, PMTiles, type Source, tileIdToZxy } from 'pmtiles';
import { gunzipSync } from 'node:zlib';

/** One tile of an archive: its features by layer, and how much it weighs compressed. */
export interface DecodedTile {
	readonly zoom: number;
	readonly x: number;
	readonly y: number;
	readonly compressedBytes: number;
	readonly layers: Readonly<Record<string, readonly VectorTileFeature[]>>;
}

export interface DirectoryRow {
	readonly tileId: number;
	readonly offset: number;
	readonly length: number;
	readonly runLength: number;
}

/** An archive in memory, read by `pmtiles`. */
export function openArchive(bytes: Uint8Array): PMTiles {
	const source: Source = {
		getKey: () => 'memory',
		getBytes: (offset, length) => Promise.resolve({ data: bytes.slice(offset, offset + length).buffer }),
	};
	return new PMTiles(source);
}

/** All entries of an archive, leaf directories followed, in the order of the file. */
export async function directoryRows(archive: PMTiles): Promise<DirectoryRow[]> {
	const header = await archive.getHeader();
	const rowsOf = async (offset: number, length: number): Promise<DirectoryRow[]> => {
		const rows: DirectoryRow[] = [];
		for (const row of await archive.cache.getDirectory(archive.source, offset, length, header))
			if (row.runLength > 0) rows.push(row);
			else rows.push(...(await rowsOf(header.leafDirectoryOffset + row.offset, row.length)));
		return rows;
	};
	return rowsOf(header.rootDirectoryOffset, header.rootDirectoryLength);
}

/** Every tile of an archive, decoded by `@mapbox/vector-tile`. */
export async function decodeTiles(bytes: Uint8Array): Promise<DecodedTile[]> {
	const archive = openArchive(bytes);
	const header = await archive.getHeader();
	return (await directoryRows(archive)).flatMap((row) =>
		Array.from({ length: row.runLength }, (_, step) => decodeRow(bytes, header, row, row.tileId + step)),
	);
}

function decodeRow(bytes: Uint8Array, header: Header, row: DirectoryRow, tileId: number): DecodedTile {
	const start = header.tileDataOffset + row.offset;
	const tile = new VectorTile(new PbfReader(gunzipSync(bytes.subarray(start, start + row.length))));
	const [zoom, x, y] = tileIdToZxy(tileId);
	const layers = Object.fromEntries(
		Object.entries(tile.layers).map(([name, layer]) => [
			name,
			Array.from({ length: layer.length }, (_, index) => layer.feature(index)),
		]),
	);
	return { zoom, x, y, compressedBytes: row.length, layers };
}
