import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { geodesicBetween } from './geodesic.ts';

const lon = fc.double({ min: -60, max: 60, noNaN: true });
const lat = fc.double({ min: -85, max: 85, noNaN: true });

describe('geodesicBetween', () => {
	test('a degree of the equator and a quarter of a meridian of WGS 84', () => {
		expect(geodesicBetween(0, 0, 1, 0).lengthM).toBeCloseTo((Math.PI / 180) * 6378137, 4);
		expect(geodesicBetween(3, 0, 3, 90).lengthM).toBeCloseTo(10_001_965.729, 2);
	});

	test('a point to itself is 0 long', () => {
		const { lengthM, pointAt } = geodesicBetween(2, 47, 2, 47);
		expect(lengthM).toBe(0);
		expect(pointAt(0.5)[0]).toBeCloseTo(2, 12);
		expect(pointAt(0.5)[1]).toBeCloseTo(47, 12);
	});

	test('starts and ends at its points', () => {
		fc.assert(
			fc.property(lon, lat, lon, lat, (lon1, lat1, lon2, lat2) => {
				const { pointAt } = geodesicBetween(lon1, lat1, lon2, lat2);
				expect(pointAt(0)[0]).toBeCloseTo(lon1, 8);
				expect(pointAt(0)[1]).toBeCloseTo(lat1, 8);
				expect(pointAt(1)[0]).toBeCloseTo(lon2, 8);
				expect(pointAt(1)[1]).toBeCloseTo(lat2, 8);
			}),
		);
	});

	test('the way over a point between is no longer, and the way back is as long', () => {
		fc.assert(
			fc.property(
				lon,
				lat,
				lon,
				lat,
				fc.double({ min: 0, max: 1, noNaN: true }),
				(lon1, lat1, lon2, lat2, share) => {
					const whole = geodesicBetween(lon1, lat1, lon2, lat2);
					const middle = whole.pointAt(share);
					const first = geodesicBetween(lon1, lat1, ...middle).lengthM;
					const second = geodesicBetween(...middle, lon2, lat2).lengthM;
					expect(Math.abs(first + second - whole.lengthM)).toBeLessThan(0.002);
					expect(Math.abs(geodesicBetween(lon2, lat2, lon1, lat1).lengthM - whole.lengthM)).toBeLessThan(
						0.002,
					);
				},
			),
		);
	});
});
