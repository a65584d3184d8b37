import { VarintWriter } from '../varint.ts';

/** Where the bytes of one tile, or of one leaf directory (`runLength` 0), lie. */
export interface DirectoryEntry {
	readonly tileId: number;
	/** From the start of the tile data (of the leaf directories where `runLength` is 0), bytes. */
	readonly offset: number;
	readonly length: number;
	readonly runLength: number;
}

export type Compress = (bytes: Uint8Array) => Uint8Array;

/** Header and root directory together lie in the first 16 KiB of an archive (PMTiles 3, §3). */
const ROOT_LIMIT_BYTES = 16384 - 127;
const FIRST_LEAF_ENTRIES = 2048;

/**
 * The root directory, and the leaf directories it points to where it alone would be too long; both compressed.
 * `entries` are in ascending order of tile id.
 */
export function writeDirectories(
	entries: readonly DirectoryEntry[],
	compress: Compress,
): { root: Uint8Array; leaves: Uint8Array[] } {
	const alone = compress(encodeDirectory(entries));
	if (alone.length <= ROOT_LIMIT_BYTES) return { root: alone, leaves: [] };
	for (let leafEntries = FIRST_LEAF_ENTRIES; ; leafEntries *= 2) {
		const leaves: Uint8Array[] = [];
		const pointers: DirectoryEntry[] = [];
		let offset = 0;
		for (let start = 0; start < entries.length; start += leafEntries) {
			const leaf = compress(encodeDirectory(entries.slice(start, start + leafEntries)));
			pointers.push({ tileId: entries[start].tileId, offset, length: leaf.length, runLength: 0 });
			leaves.push(leaf);
			offset += leaf.length;
		}
		const root = compress(encodeDirectory(pointers));
		if (root.length <= ROOT_LIMIT_BYTES) return { root, leaves };
	}
}

/** PMTiles 3, §4.2: column after column; an offset that follows the entry before is 0, others are one more. */
function encodeDirectory(entries: readonly DirectoryEntry[]): Uint8Array {
	const bytes = new VarintWriter();
	bytes.unsigned(entries.length);
	let previousId = 0;
	for (const { tileId } of entries) {
		bytes.unsigned(tileId - previousId);
		previousId = tileId;
	}
	for (const { runLength } of entries) bytes.unsigned(runLength);
	for (const { length } of entries) bytes.unsigned(length);
	entries.forEach(({ offset }, index) => {
		const before = entries[index - 1];
		bytes.unsigned(index > 0 && offset === before.offset + before.length ? 0 : offset + 1);
	});
	return bytes.finish();
}
