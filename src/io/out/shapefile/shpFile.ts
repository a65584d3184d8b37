import { aroundBoth, extentOf, type Extent, type ShapeXY } from '../layers.ts';

const HEADER_BYTES = 100;
const POLYGON = 5;
const NULL_SHAPE = 0;
const FILE_CODE = 9994;
const VERSION = 1000;
const EMPTY: Extent = [0, 0, 0, 0];

/** The geometry of a layer: shapes and their index. */
export interface ShpFile {
	readonly shp: Uint8Array<ArrayBuffer>;
	readonly shx: Uint8Array<ArrayBuffer>;
}

/** Writes polygons (Esri's white paper of 1998): outer rings clockwise, holes counter-clockwise. */
export function shpFile(rows: number, shapeOf: (row: number) => ShapeXY | undefined): ShpFile {
	const records: Uint8Array[] = [];
	let around: Extent | undefined;
	for (let row = 0; row < rows; row++) {
		const shape = shapeOf(row);
		records.push(recordOf(shape));
		if (shape) around = around ? aroundBoth(around, extentOf(shape)) : extentOf(shape);
	}
	const total = records.reduce((sum, { length }) => sum + 8 + length, HEADER_BYTES);
	const shp = new Uint8Array(total);
	const shx = new Uint8Array(HEADER_BYTES + 8 * rows);
	writeHeader(shp, around ?? EMPTY);
	writeHeader(shx, around ?? EMPTY);
	const shpView = new DataView(shp.buffer);
	const shxView = new DataView(shx.buffer);
	let at = HEADER_BYTES;
	records.forEach((record, row) => {
		shxView.setInt32(HEADER_BYTES + 8 * row, at / 2);
		shxView.setInt32(HEADER_BYTES + 8 * row + 4, record.length / 2);
		shpView.setInt32(at, row + 1);
		shpView.setInt32(at + 4, record.length / 2);
		shp.set(record, at + 8);
		at += 8 + record.length;
	});
	return { shp, shx };
}

/** Lengths in it are of 16-bit words. */
function writeHeader(bytes: Uint8Array, extent: Extent): void {
	const view = new DataView(bytes.buffer);
	view.setInt32(0, FILE_CODE);
	view.setInt32(24, bytes.length / 2);
	view.setInt32(28, VERSION, true);
	view.setInt32(32, POLYGON, true);
	extent.forEach((value, index) => view.setFloat64(36 + 8 * index, value, true));
}

function recordOf(shape: ShapeXY | undefined): Uint8Array {
	if (!shape) return new Uint8Array(4).fill(NULL_SHAPE);
	const rings = shape.flat();
	const points = rings.reduce((sum, { length }) => sum + length / 2, 0);
	const bytes = new Uint8Array(44 + 4 * rings.length + 16 * points);
	const view = new DataView(bytes.buffer);
	view.setInt32(0, POLYGON, true);
	extentOf(shape).forEach((value, index) => view.setFloat64(4 + 8 * index, value, true));
	view.setInt32(36, rings.length, true);
	view.setInt32(40, points, true);
	let first = 0;
	rings.forEach((ring, index) => {
		view.setInt32(44 + 4 * index, first, true);
		first += ring.length / 2;
	});
	let at = 44 + 4 * rings.length;
	for (const ring of rings)
		for (let i = ring.length - 2; i >= 0; i -= 2) {
			view.setFloat64(at, ring[i], true);
			view.setFloat64(at + 8, ring[i + 1], true);
			at += 16;
		}
	return bytes;
}
