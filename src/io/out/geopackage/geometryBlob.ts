import { extentOf, type ShapeXY } from '../layers.ts';

/** 'GP', version 0, little-endian with an envelope of four numbers. */
const MAGIC = [0x47, 0x50, 0, 0b0000_0011] as const;
const HEADER_BYTES = 40;
const WKB_POLYGON = 3;
const WKB_MULTIPOLYGON = 6;

/** A multipolygon as GeoPackage stores it: header with envelope, then WKB. */
export function geometryBlob(shape: ShapeXY, srsId: number): Uint8Array<ArrayBuffer> {
	const bytes = new Uint8Array(HEADER_BYTES + wkbLength(shape));
	const view = new DataView(bytes.buffer);
	bytes.set(MAGIC);
	view.setInt32(4, srsId, true);
	const [minX, minY, maxX, maxY] = extentOf(shape);
	[minX, maxX, minY, maxY].forEach((value, index) => view.setFloat64(8 + 8 * index, value, true));
	let at = HEADER_BYTES;
	const word = (value: number): void => {
		view.setUint32(at, value, true);
		at += 4;
	};
	const begin = (type: number): void => {
		view.setUint8(at++, 1);
		word(type);
	};
	begin(WKB_MULTIPOLYGON);
	word(shape.length);
	for (const rings of shape) {
		begin(WKB_POLYGON);
		word(rings.length);
		for (const ring of rings) {
			word(ring.length / 2);
			for (const value of ring) {
				view.setFloat64(at, value, true);
				at += 8;
			}
		}
	}
	return bytes;
}

const wkbLength = (shape: ShapeXY): number =>
	shape.reduce(
		(sum, rings) => rings.reduce((inPolygon, ring) => inPolygon + 4 + 8 * ring.length, sum + 9),
		9,
	);
