import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areaM2, commonAreaM2, type DrawnShape } from '../geometry/shapes.ts';
import { drawnOverlaps, SLIVER_SHARE } from './drawnOverlaps.ts';

const box = (west: number, south: number, east: number, north: number): DrawnShape => ({
	name: '',
	geometry: {
		type: 'MultiPolygon',
		coordinates: [[[[west, south], [east, south], [east, north], [west, north], [west, south]]]],
	},
}); // prettier-ignore

describe('overlaps of drawn shapes', () => {
	test('the largest first, slivers told apart and kept, shapes that only touch left out', () => {
		const shapes = [
			box(2, 47, 2.2, 47.2),
			box(2.1, 47, 2.3, 47.2),
			box(2.2, 47, 2.4, 47.2),
			box(1.9995, 46.9, 2.2, 47.0002),
		];
		const found = drawnOverlaps(shapes);
		expect(found.map(({ a, b, isSliver }) => [a, b, isSliver])).toEqual([
			[0, 1, false],
			[1, 2, false],
			[0, 3, true],
			[1, 3, true],
		]);
		expect(found[0].share).toBeCloseTo(0.5, 3);
		expect(found[0].areaM2).toBeCloseTo(commonAreaM2(shapes[0].geometry, shapes[1].geometry), 3);
	});

	test('a shape within another has all of its area in common', () => {
		const [overlap] = drawnOverlaps([box(2, 47, 2.4, 47.4), box(2.1, 47.1, 2.2, 47.2)]);
		expect(overlap.share).toBeCloseTo(1, 6);
		expect(overlap.isSliver).toBe(false);
	});

	test('each pair as its common area says, whatever the order of the shapes', () => {
		const boxes = fc.array(
			fc
				.tuple(...[0, 1, 2, 3].map(() => fc.integer({ min: 0, max: 40 })))
				.map(([x, y, w, h]) => box(2 + x / 100, 47 + y / 100, 2 + (x + w + 1) / 100, 47 + (y + h + 1) / 100)),
			{ minLength: 2, maxLength: 5 },
		);
		fc.assert(
			fc.property(boxes, (shapes) => {
				for (const { a, b, areaM2: common, share, isSliver } of drawnOverlaps(shapes)) {
					const [one, other] = [shapes[a].geometry, shapes[b].geometry];
					expect(common).toBeCloseTo(commonAreaM2(other, one), 2);
					expect(share).toBeCloseTo(Math.min(1, common / Math.min(areaM2(one), areaM2(other))), 9);
					expect(isSliver).toBe(share < SLIVER_SHARE);
				}
				const pairs = (list: readonly DrawnShape[]): number => drawnOverlaps(list).length;
				expect(pairs(shapes.toReversed())).toBe(pairs(shapes));
			}),
			{ numRuns: 60 },
		);
	});
});
