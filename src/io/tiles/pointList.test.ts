import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doubledArea, PointList, tidyRing } from './pointList.ts';

const listOf = (points: readonly (readonly [number, number])[]): PointList => {
	const list = new PointList();
	for (const [x, y] of points) list.push(x, y);
	return list;
};
const pointsOf = ({ xy, count }: PointList): number[][] =>
	Array.from({ length: count }, (_, i) => [xy[2 * i], xy[2 * i + 1]]);
const anyRing = fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 })), {
	maxLength: 24,
});

describe('tidyRing', () => {
	it('takes out repeats and spikes, across the seam too', () => {
		const ring = listOf([
			[5, 5],
			[0, 0],
			[0, 0],
			[9, 0],
			[12, 0],
			[9, 0],
			[9, 9],
			[0, 0],
		]);
		tidyRing(ring);
		expect(pointsOf(ring)).toHaveLength(3);
		expect(doubledArea(ring)).toBe(81);
	});

	it('leaves nothing of a line walked out and back', () => {
		const line = [
			[0, 0],
			[4, 1],
			[9, 3],
			[12, 3],
		] as const;
		const ring = listOf([...line, ...line.slice(1, -1).reverse()]);
		tidyRing(ring);
		expect(ring.count).toBeLessThan(3);
	});

	it('keeps the area of any ring and leaves no repeat and no spike', () => {
		fc.assert(
			fc.property(anyRing, (points) => {
				const ring = listOf(points);
				const before = doubledArea(ring);
				tidyRing(ring);
				expect(doubledArea(ring)).toBe(before);
				if (ring.count < 3) return;
				const tidy = pointsOf(ring);
				tidy.forEach((point, i) => {
					expect(tidy[(i + 1) % tidy.length]).not.toEqual(point);
					expect(tidy[(i + 2) % tidy.length]).not.toEqual(point);
				});
			}),
		);
	});

	it('keeps every directed edge that is not walked back', () => {
		fc.assert(
			fc.property(anyRing, (points) => {
				const ring = listOf(points);
				const before = netEdges(pointsOf(ring));
				tidyRing(ring);
				expect(netEdges(pointsOf(ring))).toEqual(before);
			}),
		);
	});
});

/** How often each edge is walked in its direction more than against it. */
function netEdges(points: number[][]): Record<string, number> {
	const net: Record<string, number> = {};
	points.forEach((p, i) => {
		const q = points[(i + 1) % points.length];
		const [low, high] = [p.join(), q.join()].sort();
		if (low !== high) net[`${low} ${high}`] = (net[`${low} ${high}`] ?? 0) + (p.join() === low ? 1 : -1);
	});
	return Object.fromEntries(Object.entries(net).filter(([, times]) => times !== 0));
}
