import { GRID_PER_DEGREE } from '../../src/geometry/arcTable.ts';
import type { GridPolygon } from '../../src/geometry/rings.ts';

const SRID_WGS_84 = 4326;
const EWKB_MULTI_POLYGON = 0x20000006;
const WKB_POLYGON = 3;

/**
 * A multipolygon as hexadecimal EWKB (little-endian, EPSG:4326), as PostGIS reads it: in degrees, or with a divisor
 * of 1 in whole numbers, for questions that rounding must not touch.
 */
export function multiPolygonEwkb(polygons: readonly GridPolygon[], divisor = GRID_PER_DEGREE): string {
	let size = 13;
	for (const rings of polygons) {
		size += 9;
		for (const ring of rings) size += 4 + 8 * (ring.length + 2);
	}
	const bytes = Buffer.alloc(size);
	let at = 0;
	const uint8 = (value: number): void => void (at = bytes.writeUInt8(value, at));
	const uint32 = (value: number): void => void (at = bytes.writeUInt32LE(value, at));
	const degrees = (value: number): void => void (at = bytes.writeDoubleLE(value / divisor, at));
	uint8(1);
	uint32(EWKB_MULTI_POLYGON);
	uint32(SRID_WGS_84);
	uint32(polygons.length);
	for (const rings of polygons) {
		uint8(1);
		uint32(WKB_POLYGON);
		uint32(rings.length);
		for (const ring of rings) {
			uint32(ring.length / 2 + 1);
			ring.forEach(degrees);
			degrees(ring[0]);
			degrees(ring[1]);
		}
	}
	return bytes.toString('hex');
}
