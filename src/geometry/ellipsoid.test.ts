import { describe, expect, test } from 'vitest';
import { areaUnderPathM2, ringAreaM2, segmentLengthM } from './ellipsoid.ts';

/** lon1, lat1, lon2, lat2 (degrees) and ST_Length of the segment as geography (PostGIS 3.3.2, PROJ 9.1.1), metres. */
const LENGTHS = [
	[2, 47, 2.01, 47, 760.5599824902337],
	[2, 47, 2, 47.01, 1111.709390326586],
	[1.1, 47.5, 1.12, 47.48, 2686.253055493767],
	[-53, 4, -52.99, 4.02, 2474.738723693537],
	[55.5, -21, 55.52, -21.01, 2355.7328241335445],
	[9, 42, 9.001, 42.001, 138.56918022035794],
	[2.5, 51, 2.53, 51.02, 3063.253884460763],
	[0, 0, 0.01, 0.01, 1569.0347154047224],
	[2, 47, 2.2, 47.1, 18829.239302999038],
	[-4.8, 48.4, 7.5, 48.6, 908276.6787009913],
	[2, 47, 2, 51, 444838.71358832304],
	[0, 0, 5, 0, 556597.4539663679],
	[2.35, 48.85, 55.5, -21, 9357530.560285246],
] as const;

/** Corners (degrees, counter-clockwise) and ST_Area of the ring as geography, square metres. */
const AREAS = [
	[[1, 47, 2, 47, 2, 48, 1, 48], 8376498721.203247],
	[[-53, 4, -52, 4.5, -52.5, 5], 4602171833.134846],
	[[55.2, -21.4, 55.8, -21.3, 55.5, -20.9], 1551387561.7632904],
	[[9, 42, 9.1, 42, 9.1, 42.1, 9, 42.1], 91953769.43774414],
	[[0, 46, 3, 46.5, 2, 49], 34227335021.90149],
	[[-5, 42, 8, 42.5, 8, 51, -4, 50], 875838829499.9863],
	[[1, 47, 1.3, 47, 1.3, 47.3], 380494770.51712036],
] as const;

const areaOf = (corners: readonly number[]): number =>
	ringAreaM2(
		corners.length / 2,
		(i) => corners[2 * i],
		(i) => corners[2 * i + 1],
	);

const ppm = (ours: number, theirs: number): number => Math.abs(ours / theirs - 1) * 1e6;

describe('segmentLengthM', () => {
	test.each(LENGTHS)('%d %d to %d %d is within 0.01 ppm of PostGIS', (lon1, lat1, lon2, lat2, lengthM) => {
		expect(ppm(segmentLengthM(lon1, lat1, lon2, lat2), lengthM)).toBeLessThan(0.01);
	});

	test('does not jump where the formula changes', () => {
		const short = segmentLengthM(2, 47, 2.02, 47);
		const long = segmentLengthM(2, 47, 2.02 + 1e-9, 47);
		expect(ppm(short, long - segmentLengthM(2, 47, 2 + 1e-9, 47))).toBeLessThan(0.01);
	});

	test('is 0 for a point and the same in both directions', () => {
		expect(segmentLengthM(2, 47, 2, 47)).toBe(0);
		expect(segmentLengthM(2, 47, 2.01, 47.01)).toBe(segmentLengthM(2.01, 47.01, 2, 47));
		expect(segmentLengthM(2, 47, 3, 48)).toBeCloseTo(segmentLengthM(3, 48, 2, 47), 6);
	});
});

describe('ringAreaM2', () => {
	test.each(AREAS)('ring %j is within 0.1 ppm of PostGIS', (corners, areaM2) => {
		expect(ppm(areaOf(corners), areaM2)).toBeLessThan(0.1);
	});

	test('an octant of the earth is an eighth of the surface of WGS 84', () => {
		expect(areaOf([0, 0, 90, 0, 90, 90, 0, 90])).toBeCloseTo(510_065_621_724_000 / 8, -6);
	});

	test('a clockwise ring has the negative area, a repeated first point changes nothing', () => {
		const ring = [2, 47, 2.1, 47, 2.1, 47.1, 2, 47.1];
		const reversed = [2, 47.1, 2.1, 47.1, 2.1, 47, 2, 47];
		expect(areaOf(reversed)).toBeCloseTo(-areaOf(ring), 3);
		expect(areaOf([...ring, 2, 47])).toBe(areaOf(ring));
	});

	test('fewer than three points have no area', () => {
		expect(areaOf([2, 47, 3, 48])).toBe(0);
		expect(areaOf([])).toBe(0);
	});

	test('two paths that make up a ring make up its area', () => {
		const corners = [2, 47, 2.1, 47, 2.1, 47.1, 2, 47.1, 2, 47];
		const under = (from: number, to: number): number =>
			areaUnderPathM2(
				from,
				to,
				(i) => corners[2 * i],
				(i) => corners[2 * i + 1],
			);
		expect(under(0, 2) + under(2, 4)).toBeCloseTo(areaOf(corners.slice(0, 8)), 3);
	});
});
