import { GRID_PER_DEGREE } from '../../geometry/arcTable.ts';

/** The sphere's Mercator projection of web maps (EPSG:3857) on the unit square, north up being y = 0. */
export const worldX = (lonDeg: number): number => lonDeg / 360 + 0.5;

export function worldY(latDeg: number): number {
	const sinLat = Math.sin((latDeg * Math.PI) / 180);
	return 0.5 - Math.log((1 + sinLat) / (1 - sinLat)) / (4 * Math.PI);
}

/** Points of the 1e-5 degree grid on the unit square, as x, y, x, y… */
export function projectGrid(x: Int32Array, y: Int32Array): Float64Array {
	const world = new Float64Array(2 * x.length);
	for (let i = 0; i < x.length; i++) {
		world[2 * i] = worldX(x[i] / GRID_PER_DEGREE);
		world[2 * i + 1] = worldY(y[i] / GRID_PER_DEGREE);
	}
	return world;
}
