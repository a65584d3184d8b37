import { randomFrom } from './lattice.ts';

/** A star-shaped polygon around a point: 5 to 12 corners at uneven distances, degrees, counter-clockwise. */
export function randomStar(
	lonDeg: number,
	latDeg: number,
	radiusDeg: number,
	seed: number,
): GeoJSON.MultiPolygon {
	const random = randomFrom(seed);
	const corners = 5 + Math.floor(8 * random());
	const ring = Array.from({ length: corners }, (_, corner) => {
		const angle = (2 * Math.PI * (corner + 0.6 * random())) / corners;
		const distanceDeg = radiusDeg * (0.3 + 0.7 * random());
		return [lonDeg + 1.4 * distanceDeg * Math.cos(angle), latDeg + distanceDeg * Math.sin(angle)];
	});
	return { type: 'MultiPolygon', coordinates: [[[...ring, ring[0]]]] };
}
