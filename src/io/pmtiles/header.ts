/** What the header says of where the tiles lie, degrees. */
export interface ArchiveView {
	readonly westDeg: number;
	readonly southDeg: number;
	readonly eastDeg: number;
	readonly northDeg: number;
	readonly centerLonDeg: number;
	readonly centerLatDeg: number;
	readonly centerZoom: number;
}

export interface ArchiveLayout extends ArchiveView {
	readonly rootBytes: number;
	readonly metadataBytes: number;
	readonly leafBytes: number;
	readonly tileBytes: number;
	readonly addressedTiles: number;
	readonly entries: number;
	readonly contents: number;
	readonly minZoom: number;
	readonly maxZoom: number;
}

const HEADER_BYTES = 127;
const VERSION = 3;
const CLUSTERED = 1;
const GZIP = 2;
const VECTOR_TILES = 1;

/** The first 127 bytes of an archive (PMTiles 3, §3.2): parts follow in the order root, metadata, leaves, tiles. */
export function writeHeader(layout: ArchiveLayout): Uint8Array {
	const bytes = new Uint8Array(HEADER_BYTES);
	const view = new DataView(bytes.buffer);
	bytes.set(new TextEncoder().encode('PMTiles'));
	view.setUint8(7, VERSION);
	let at = 8;
	let offset = HEADER_BYTES;
	for (const length of [layout.rootBytes, layout.metadataBytes, layout.leafBytes, layout.tileBytes]) {
		view.setBigUint64(at, BigInt(offset), true);
		view.setBigUint64(at + 8, BigInt(length), true);
		at += 16;
		offset += length;
	}
	for (const count of [layout.addressedTiles, layout.entries, layout.contents]) {
		view.setBigUint64(at, BigInt(count), true);
		at += 8;
	}
	bytes.set([CLUSTERED, GZIP, GZIP, VECTOR_TILES, layout.minZoom, layout.maxZoom], at);
	writePosition(view, 102, layout.westDeg, layout.southDeg);
	writePosition(view, 110, layout.eastDeg, layout.northDeg);
	view.setUint8(118, layout.centerZoom);
	writePosition(view, 119, layout.centerLonDeg, layout.centerLatDeg);
	return bytes;
}

function writePosition(view: DataView, at: number, lonDeg: number, latDeg: number): void {
	view.setInt32(at, Math.round(lonDeg * 1e7), true);
	view.setInt32(at + 4, Math.round(latDeg * 1e7), true);
}
