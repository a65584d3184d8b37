import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, clipRing, clipSegment } from './clip.ts';
import { doubledArea, PointList, tidyRing } from './pointList.ts';

const BOX: Box = { west: -20, north: -10, east: 30, south: 40 };
const EVERYWHERE: Box = { west: -1e6, north: -1e6, east: 1e6, south: 1e6 };
type Point = readonly [number, number];
const anyPoint = fc.tuple(fc.integer({ min: -90, max: 90 }), fc.integer({ min: -90, max: 90 }));
const anyRing = fc.uniqueArray(anyPoint, { minLength: 3, maxLength: 12, selector: String });

function clipped(points: readonly Point[], around = EVERYWHERE): Point[] {
	const ring = new PointList();
	for (const [x, y] of points) ring.push(x, y);
	const { xy, count } = clipRing(ring, new PointList(), BOX, around);
	return Array.from({ length: count }, (_, i): Point => [xy[2 * i], xy[2 * i + 1]]);
}

const isOnEdge = ([x1, y1]: Point, [x2, y2]: Point): boolean =>
	(x1 === x2 && (x1 === BOX.west || x1 === BOX.east)) ||
	(y1 === y2 && (y1 === BOX.north || y1 === BOX.south));
const innerEdges = (ring: readonly Point[]): string[] =>
	ring
		.map((p, i): [Point, Point] => [p, ring[(i + 1) % ring.length]])
		.filter(([p, q]) => String(p) !== String(q) && !isOnEdge(p, q))
		.map(([p, q]) => `${p} ${q}`)
		.sort();

describe('clipRing', () => {
	it('cuts a square at the corner of the box', () => {
		const ring = clipped([
			[20, 30],
			[60, 30],
			[60, 70],
			[20, 70],
		]);
		expect([...ring].sort()).toEqual([
			[20, 30],
			[20, 40],
			[30, 30],
			[30, 40],
		]);
	});

	it('leaves no area of a ring beside the box', () => {
		const list = new PointList();
		for (const [x, y] of clipped([
			[50, -50],
			[90, 0],
			[50, 60],
		]))
			list.push(x, y);
		tidyRing(list);
		expect(doubledArea(list)).toBe(0);
	});

	it('keeps every point in the box', () => {
		fc.assert(
			fc.property(anyRing, (ring) => {
				for (const [x, y] of clipped(ring)) {
					expect(x >= BOX.west && x <= BOX.east && y >= BOX.north && y <= BOX.south).toBe(true);
				}
			}),
		);
	});

	it('gives two neighbours that walk a border in opposite directions the same edges, reversed', () => {
		fc.assert(
			fc.property(anyRing, (ring) => {
				const there = innerEdges(clipped(ring));
				const back = innerEdges(clipped([...ring].reverse()));
				expect(back.map((edge) => edge.split(' ').reverse().join(' ')).sort()).toEqual(there);
			}),
		);
	});

	it('skips the sides that a closer box of the ring does not reach', () => {
		fc.assert(
			fc.property(anyRing, (ring) => {
				const xs = ring.map(([x]) => x);
				const ys = ring.map(([, y]) => y);
				const around = {
					west: Math.min(...xs),
					north: Math.min(...ys),
					east: Math.max(...xs),
					south: Math.max(...ys),
				};
				expect(innerEdges(clipped(ring, around))).toEqual(innerEdges(clipped(ring)));
			}),
		);
	});
});

describe('clipSegment', () => {
	it('cuts lines where rings are cut', () => {
		fc.assert(
			fc.property(anyRing, (ring) => {
				const segments = ring.flatMap(([x, y], i) => {
					const segment = Int32Array.of(x, y, ...ring[(i + 1) % ring.length]);
					if (!clipSegment(segment, BOX)) return [];
					const [x1, y1, x2, y2] = segment;
					const isPoint = x1 === x2 && y1 === y2;
					return isPoint || isOnEdge([x1, y1], [x2, y2]) ? [] : [`${x1},${y1} ${x2},${y2}`];
				});
				expect(segments.sort()).toEqual(innerEdges(clipped(ring)));
			}),
		);
	});
});
