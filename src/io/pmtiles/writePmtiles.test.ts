import fc from 'fast-check';
import { gzipSync } from 'node:zlib';
import { TileType, tileIdToZxy } from 'pmtiles';
import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../../tests/builders/lattice.ts';
import { directoryRows, openArchive } from '../../../tests/builders/tileArchive.ts';
import { type ArchiveView, type PackedTile, writePmtiles } from './writePmtiles.ts';

const VIEW: ArchiveView = {
	westDeg: -1.5,
	southDeg: -21.25,
	eastDeg: 55.75,
	northDeg: 51.125,
	centerLonDeg: 1.75,
	centerLatDeg: 47.5,
	centerZoom: 7,
};
const gzip = (bytes: Uint8Array): Uint8Array => gzipSync(bytes);
const tile = (tileId: number, content: string): PackedTile => {
	const [zoom, x, y] = tileIdToZxy(tileId);
	return { zoom, x, y, bytes: gzip(new TextEncoder().encode(content)) };
};
const write = (tiles: readonly PackedTile[]): Uint8Array =>
	writePmtiles(tiles, VIEW, { name: 'essai' }, gzip);

async function contentAt(bytes: Uint8Array, { zoom, x, y }: PackedTile): Promise<string | undefined> {
	const found = await openArchive(bytes).getZxy(zoom, x, y);
	return found && new TextDecoder().decode(found.data);
}

describe('writePmtiles', () => {
	it('says in its header where, what and how', async () => {
		const archive = openArchive(write([tile(100, 'a'), tile(7, 'b'), tile(101, 'a'), tile(5000, 'c')]));
		expect(await archive.getHeader()).toMatchObject({
			specVersion: 3,
			clustered: true,
			tileType: TileType.Mvt,
			internalCompression: 2,
			tileCompression: 2,
			minZoom: 2,
			maxZoom: 6,
			minLon: -1.5,
			minLat: -21.25,
			maxLon: 55.75,
			maxLat: 51.125,
			centerLon: 1.75,
			centerLat: 47.5,
			centerZoom: 7,
			numAddressedTiles: 4,
			numTileEntries: 3,
			numTileContents: 3,
		});
		expect(await archive.getMetadata()).toEqual({ name: 'essai' });
	});

	it('gives back every tile, in the order of the tile ids, each content after the one before', async () => {
		const ids = fc.uniqueArray(fc.integer({ min: 0, max: 22_369_620 }), { minLength: 1, maxLength: 60 });
		await fc.assert(
			fc.asyncProperty(
				ids,
				fc.array(fc.constantFrom('sea', 'land', 'shore'), { minLength: 60 }),
				async (all, texts) => {
					const contents = new Map(all.map((id, index) => [id, texts[index]]));
					const tiles = all.map((id) => tile(id, contents.get(id) ?? ''));
					const bytes = write(tiles);
					for (const [index, id] of all.entries())
						expect(await contentAt(bytes, tiles[index])).toBe(contents.get(id));
					const rows = await directoryRows(openArchive(bytes));
					expect(rows.reduce((sum, { runLength }) => sum + runLength, 0)).toBe(all.length);
					rows.slice(1).forEach((row, index) => {
						expect(row.tileId).toBeGreaterThanOrEqual(rows[index].tileId + rows[index].runLength);
						expect(row.offset).toBe(rows[index].offset + rows[index].length);
					});
				},
			),
			{ numRuns: 30 },
		);
	});

	it('keeps equal tiles that follow each other once', async () => {
		const bytes = write([tile(21, 'sea'), tile(22, 'sea'), tile(23, 'sea'), tile(25, 'sea')]);
		const rows = await directoryRows(openArchive(bytes));
		expect(rows.map(({ tileId, runLength }) => [tileId, runLength])).toEqual([
			[21, 3],
			[25, 1],
		]);
		expect(await contentAt(bytes, tile(23, ''))).toBe('sea');
		expect(await contentAt(bytes, tile(24, ''))).toBeUndefined();
	});

	it('moves a long directory into leaves, so that the root stays in the first 16 KiB', async () => {
		const random = randomFrom(1);
		const tiles = Array.from({ length: 30_000 }, (_, index) => ({
			...tile(30_000 + 3 * index + Math.floor(random() * 3), ''),
			bytes: Uint8Array.from({ length: 1 + Math.floor(random() * 99) }, () => index % 256),
		}));
		const bytes = write(tiles);
		const header = await openArchive(bytes).getHeader();
		expect(header.rootDirectoryOffset + header.rootDirectoryLength).toBeLessThanOrEqual(16384);
		expect(header.leafDirectoryLength).toBeGreaterThan(0);
		const rows = await directoryRows(openArchive(bytes));
		expect(rows.map(({ length }) => length)).toEqual(tiles.map((each) => each.bytes.length));
		const { offset, length } = rows[12_345];
		const start = header.tileDataOffset + offset;
		expect(bytes.slice(start, start + length)).toEqual(tiles[12_345].bytes);
		expect(header.tileDataOffset + (header.tileDataLength ?? 0)).toBe(bytes.length);
	});

	it('refuses an empty archive and a tile given twice', () => {
		expect(() => write([])).toThrow('needs a tile');
		expect(() => write([tile(9, 'a'), tile(9, 'b')])).toThrow('tile 9 given twice');
	});
});
