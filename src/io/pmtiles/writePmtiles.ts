import { zxyToTileId } from 'pmtiles';
import { type Compress, type DirectoryEntry, writeDirectories } from './directory.ts';
import { type ArchiveView, writeHeader } from './header.ts';

export type { ArchiveView } from './header.ts';

/** One tile, already compressed with gzip. */
export interface PackedTile {
	readonly zoom: number;
	readonly x: number;
	readonly y: number;
	readonly bytes: Uint8Array;
}

/**
 * A PMTiles 3 archive of vector tiles: clustered, that is with the tiles in the order of their ids (Hilbert curve,
 * zoom after zoom), so that neighbours are read together; equal tiles that follow each other are kept once.
 * Format: github.com/protomaps/PMTiles, spec/v3. `tiles` in any order, each position once; throws on none or on a
 * position given twice. `metadata` becomes the archive's JSON.
 */
export function writePmtiles(
	tiles: readonly PackedTile[],
	view: ArchiveView,
	metadata: object,
	gzip: Compress,
): Uint8Array {
	if (tiles.length === 0) throw new Error('writePmtiles: an archive needs a tile');
	const { entries, contents } = layOut(tiles);
	const { root, leaves } = writeDirectories(entries, gzip);
	const json = gzip(new TextEncoder().encode(JSON.stringify(metadata)));
	const zooms = tiles.map(({ zoom }) => zoom);
	const header = writeHeader({
		...view,
		rootBytes: root.length,
		metadataBytes: json.length,
		leafBytes: totalBytes(leaves),
		tileBytes: totalBytes(contents),
		addressedTiles: tiles.length,
		entries: entries.length,
		contents: contents.length,
		minZoom: zooms.reduce((a, b) => Math.min(a, b)),
		maxZoom: zooms.reduce((a, b) => Math.max(a, b)),
	});
	return concatenate([header, root, json, ...leaves, ...contents]);
}

function layOut(tiles: readonly PackedTile[]): { entries: DirectoryEntry[]; contents: Uint8Array[] } {
	const sorted = tiles
		.map(({ zoom, x, y, bytes }) => ({ tileId: zxyToTileId(zoom, x, y), bytes }))
		.sort((a, b) => a.tileId - b.tileId);
	const entries: DirectoryEntry[] = [];
	const contents: Uint8Array[] = [];
	let offset = 0;
	sorted.forEach(({ tileId, bytes }, index) => {
		const last = entries[entries.length - 1];
		if (index > 0 && sorted[index - 1].tileId === tileId)
			throw new Error(`writePmtiles: tile ${tileId} given twice`);
		if (last && last.tileId + last.runLength === tileId && isEqual(contents[contents.length - 1], bytes)) {
			entries[entries.length - 1] = { ...last, runLength: last.runLength + 1 };
			return;
		}
		entries.push({ tileId, offset, length: bytes.length, runLength: 1 });
		contents.push(bytes);
		offset += bytes.length;
	});
	return { entries, contents };
}

const isEqual = (a: Uint8Array, b: Uint8Array): boolean =>
	a.length === b.length && a.every((byte, index) => byte === b[index]);

const totalBytes = (parts: readonly Uint8Array[]): number =>
	parts.reduce((sum, part) => sum + part.length, 0);

function concatenate(parts: readonly Uint8Array[]): Uint8Array {
	const whole = new Uint8Array(totalBytes(parts));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}
