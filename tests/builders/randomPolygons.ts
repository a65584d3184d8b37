import type { GridPolygon } from '../../src/geometry/rings.ts';
import { randomFrom } from './lattice.ts';

/** Side of the square on which the points fall: small, so that rings touch, cross and nest in every way. */
const SIDE = 7;

/** Multipolygons of one or two polygons with up to two holes, most of them invalid; the same for the same seed. */
export function randomPolygons(count: number, seed: number): GridPolygon[][] {
	const random = randomFrom(seed);
	const whole = (below: number): number => Math.floor(random() * below);
	const ring = (points: number, west: number, south: number, side: number): Int32Array =>
		Int32Array.from({ length: 2 * points }, (_, i) => (i % 2 === 0 ? west : south) + whole(side + 1));
	const polygon = (): GridPolygon => {
		const holes = Array.from({ length: whole(3) }, () => ring(3, 1 + whole(3), 1 + whole(3), 2));
		const outer = random() < 0.5 ? square(SIDE) : ring(3 + whole(3), 0, 0, SIDE);
		return [outer, ...holes];
	};
	return Array.from({ length: count }, () => (random() < 0.7 ? [polygon()] : [polygon(), polygon()]));
}

const square = (side: number): Int32Array => Int32Array.from([0, 0, side, 0, side, side, 0, side]);
