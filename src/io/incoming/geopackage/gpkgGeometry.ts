import type { Polygons } from '../layer.ts';

/** Bytes of the envelope by its code in the flags (OGC 12-128r18, 2.1.3). */
const ENVELOPE_BYTES = [0, 32, 48, 48, 64];
const POLYGON = 3;
const MULTIPOLYGON = 6;
const COLLECTION = 7;
const DEEPEST = 8;
const NAMES: Readonly<Record<number, string>> = {
	1: 'Point', 2: 'LineString', 4: 'MultiPoint', 5: 'MultiLineString', 10: 'CurvePolygon', 12: 'MultiSurface',
}; // prettier-ignore

/** The polygons of a GeoPackage geometry in the layer's own coordinates; a word of reason where it has none. */
export function gpkgPolygons(blob: Uint8Array): Polygons | string {
	if (blob.length < 8 || blob[0] !== 0x47 || blob[1] !== 0x50) return 'GP';
	const envelope = ENVELOPE_BYTES[(blob[3] >> 1) & 7];
	if (envelope === undefined) return 'envelope';
	if (blob[3] & 0x10) return '∅';
	const read = new WkbReader(blob.subarray(8 + envelope)).polygons(0);
	return typeof read !== 'string' && read.length === 0 ? '∅' : read;
}

/** Well-known binary (ISO 19125 and its extended form), read with every length checked. */
class WkbReader {
	readonly #view: DataView;
	#at = 0;

	constructor(bytes: Uint8Array) {
		this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	}

	polygons(depth: number): Polygons | string {
		if (depth > DEEPEST) return 'depth';
		if (this.#at + 5 > this.#view.byteLength) return 'length';
		const isLittle = this.#view.getUint8(this.#at) === 1;
		const code = this.#view.getUint32(this.#at + 1, isLittle);
		this.#at += 5;
		if (code & 0x20000000) this.#at += 4;
		const base = (code & 0xffff) % 1000;
		const thousands = Math.floor((code & 0xffff) / 1000);
		const extra = thousands === 3 || (code & 0xc0000000) >>> 0 === 0xc0000000 ? 2 : 1;
		const dimensions = 2 + (thousands > 0 || code & 0xc0000000 ? extra : 0);
		if (base === POLYGON) {
			const rings = this.#rings(isLittle, dimensions);
			return typeof rings === 'string' ? rings : rings.length === 0 ? [] : [rings];
		}
		if (base !== MULTIPOLYGON && base !== COLLECTION) return NAMES[base] ?? `type ${base}`;
		const count = this.#count(isLittle, 9);
		const all: Polygons = [];
		for (let i = 0; i < count; i++) {
			const part = this.polygons(depth + 1);
			if (typeof part === 'string') return part;
			all.push(...part);
		}
		return count < 0 ? 'length' : all;
	}

	#rings(isLittle: boolean, dimensions: number): GeoJSON.Position[][] | string {
		const count = this.#count(isLittle, 4);
		if (count < 0) return 'length';
		const rings: GeoJSON.Position[][] = [];
		for (let ring = 0; ring < count; ring++) {
			const points = this.#count(isLittle, dimensions * 8);
			if (points < 0) return 'length';
			if (points < 4) return 'ring';
			const read: GeoJSON.Position[] = [];
			for (let i = 0; i < points; i++, this.#at += dimensions * 8) {
				const x = this.#view.getFloat64(this.#at, isLittle);
				const y = this.#view.getFloat64(this.#at + 8, isLittle);
				if (!Number.isFinite(x) || !Number.isFinite(y)) return 'NaN';
				read.push([x, y]);
			}
			rings.push(read);
		}
		return rings;
	}

	/** A number of items that each take at least so many bytes; -1 where the file is too short for them. */
	#count(isLittle: boolean, itemBytes: number): number {
		if (this.#at + 4 > this.#view.byteLength) return -1;
		const count = this.#view.getUint32(this.#at, isLittle);
		this.#at += 4;
		return count * itemBytes <= this.#view.byteLength - this.#at ? count : -1;
	}
}
