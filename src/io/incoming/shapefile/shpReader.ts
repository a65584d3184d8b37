import type { Polygons } from '../layer.ts';
import { ReadFault } from '../readFault.ts';
import { nestRings } from '../ringNesting.ts';

const FILE_CODE = 9994;
const HEADER_BYTES = 100;
const NO_SHAPE = 0;
/** Polygon, and polygon with heights or measures. */
const POLYGONS: ReadonlySet<number> = new Set([5, 15, 25]);
const NAMES: Readonly<Record<number, string>> = {
	1: 'Point',
	3: 'PolyLine',
	8: 'MultiPoint',
	31: 'MultiPatch',
};
const MOST_RINGS = 20_000;

/** Where each record of a .shp file lies: offset and length of its content, bytes. */
export interface ShpRecords {
	readonly view: DataView;
	readonly offsets: readonly number[];
	readonly lengths: readonly number[];
	/** Number of the record at which the file breaks off, 0 where it does not. */
	readonly brokenAt: number;
}

/** Finds the records of a .shp file (ESRI white paper, July 1998). Throws a ReadFault where it is none. */
export function shpRecords(bytes: Uint8Array): ShpRecords {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (view.byteLength < HEADER_BYTES || view.getInt32(0) !== FILE_CODE)
		throw new ReadFault({ rule: 'damaged-shapefile', values: { part: '.shp' } });
	const offsets: number[] = [];
	const lengths: number[] = [];
	let at = HEADER_BYTES;
	while (at + 8 <= view.byteLength) {
		const length = view.getInt32(at + 4) * 2;
		if (length < 4 || at + 8 + length > view.byteLength)
			return { view, offsets, lengths, brokenAt: offsets.length + 1 };
		offsets.push(at + 8);
		lengths.push(length);
		at += 8 + length;
	}
	return { view, offsets, lengths, brokenAt: at === view.byteLength ? 0 : offsets.length + 1 };
}

/** The polygons of a record in the file's own coordinates; a word of reason where it has none. */
export function shpPolygons({ view, offsets, lengths }: ShpRecords, index: number): Polygons | string {
	if (index >= offsets.length) return '∅';
	const start = offsets[index];
	const end = start + lengths[index];
	const type = view.getInt32(start, true);
	if (type === NO_SHAPE) return '∅';
	if (!POLYGONS.has(type)) return NAMES[type % 10] ?? `type ${type}`;
	if (lengths[index] < 44) return 'length';
	const parts = view.getInt32(start + 36, true);
	const points = view.getInt32(start + 40, true);
	const pointsAt = start + 44 + parts * 4;
	if (parts < 1 || parts > MOST_RINGS || points < 4 || pointsAt + points * 16 > end) return 'length';
	const rings: GeoJSON.Position[][] = [];
	for (let part = 0; part < parts; part++) {
		const from = view.getInt32(start + 44 + part * 4, true);
		const to = part + 1 < parts ? view.getInt32(start + 48 + part * 4, true) : points;
		if (from < 0 || to > points || to - from < 4) return 'ring';
		const ring: GeoJSON.Position[] = [];
		for (let i = from; i < to; i++) {
			const x = view.getFloat64(pointsAt + i * 16, true);
			const y = view.getFloat64(pointsAt + i * 16 + 8, true);
			if (!Number.isFinite(x) || !Number.isFinite(y)) return 'NaN';
			ring.push([x, y]);
		}
		rings.push(ring);
	}
	return nestRings(rings);
}
