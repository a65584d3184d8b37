import { booleanPointInPolygon } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ShapeOnGrid } from './pointInShape.ts';

const shape = (...rings: [number, number][][]): GeoJSON.MultiPolygon => ({
	type: 'MultiPolygon',
	coordinates: [rings.map((ring) => [...ring, ring[0]])],
});
const square = shape([
	[1, 1],
	[3, 1],
	[3, 3],
	[1, 3],
]);

describe('points in a shape', () => {
	test('edges and corners are inside, a metre beyond is outside', () => {
		const on = new ShapeOnGrid(square);
		for (const [lon, lat] of [
			[1, 1],
			[3, 3],
			[2, 1],
			[3, 2.5],
			[2, 2],
		])
			expect(on.holds(lon, lat)).toBe(true);
		for (const [lon, lat] of [
			[0.99999, 2],
			[3.00001, 2],
			[2, 0.99999],
			[2, 3.00001],
			[NaN, 2],
		])
			expect(on.holds(lon, lat)).toBe(false);
	});

	test('a slanting edge is exact where rounding would not be', () => {
		const on = new ShapeOnGrid(
			shape([
				[0, 0],
				[3, 1],
				[0, 1],
			]),
		);
		expect(on.holds(1.5, 0.5)).toBe(true);
		expect(on.holds(1.50001, 0.5)).toBe(false);
		expect(on.holds(0.00003, 0.00001)).toBe(true);
		expect(on.holds(0.00004, 0.00001)).toBe(false);
	});

	test('a hole is outside, its edge inside', () => {
		const on = new ShapeOnGrid(
			shape(
				[
					[0, 0],
					[9, 0],
					[9, 9],
					[0, 9],
				],
				[
					[3, 3],
					[3, 6],
					[6, 6],
					[6, 3],
				],
			),
		);
		expect(on.holds(4, 4)).toBe(false);
		expect(on.holds(3, 4)).toBe(true);
		expect(on.holds(1, 4)).toBe(true);
	});

	test('what a lasso goes around twice, or in a loop the other way, is inside', () => {
		const spiral = new ShapeOnGrid(
			shape([
				[0, 0],
				[8, 0],
				[8, 8],
				[2, 8],
				[2, 2],
				[6, 2],
				[6, 6],
				[-1, 6],
			]),
		);
		expect(spiral.holds(4, 4)).toBe(true);
		const eight = new ShapeOnGrid(
			shape([
				[0, 0],
				[4, 4],
				[4, 0],
				[0, 4],
			]),
		);
		expect(eight.holds(0.5, 2)).toBe(true);
		expect(eight.holds(3.5, 2)).toBe(true);
		expect(eight.holds(2, 0.5)).toBe(false);
	});

	test('agrees with Turf on triangles, edges aside', () => {
		const whole = fc.integer({ min: -50, max: 50 });
		const point = fc.tuple(whole, whole);
		fc.assert(
			fc.property(point, point, point, point, (a, b, c, [lon, lat]) => {
				const triangle = shape([a, b, c]);
				const area = (b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1]);
				fc.pre(area !== 0);
				expect(new ShapeOnGrid(triangle).holds(lon, lat)).toBe(booleanPointInPolygon([lon, lat], triangle));
			}),
		);
	});
});
