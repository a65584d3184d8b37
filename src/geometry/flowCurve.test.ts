import fc from 'fast-check';
import { expect, test } from 'vitest';
import { flowCurve, type LonLat } from './flowCurve.ts';

const place = fc.tuple(
	fc.double({ min: -4, max: 8, noNaN: true }),
	fc.double({ min: 42, max: 51, noNaN: true }),
);
const apart = fc.tuple(place, place).filter(([a, b]) => Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]) > 0.01);

/** Twice the area of a triangle: below 0 where `c` lies to the right of the way from `a` to `b`. */
const turn = (a: LonLat, b: LonLat, c: LonLat): number =>
	(b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

test('begins and ends at the places, and stays on the right of the way between', () => {
	fc.assert(
		fc.property(apart, ([from, to]) => {
			const curve = flowCurve(from, to);
			expect(curve[0]).toEqual(from);
			expect(curve.at(-1)).toEqual(to);
			for (const point of curve.slice(1, -1)) expect(turn(from, to, point)).toBeLessThan(0);
		}),
	);
});

test('there and back lie on different sides, alike', () => {
	fc.assert(
		fc.property(apart, ([from, to]) => {
			const there = flowCurve(from, to)[8];
			const back = flowCurve(to, from)[8];
			expect(turn(from, to, there)).toBeCloseTo(-turn(from, to, back), 9);
		}),
	);
});

test('leaves its chord by the same share of it in every direction', () => {
	const lengthOf = (a: LonLat, b: LonLat, latDeg: number): number =>
		Math.hypot((b[0] - a[0]) * Math.cos((latDeg * Math.PI) / 180), b[1] - a[1]);
	fc.assert(
		fc.property(apart, ([from, to]) => {
			const latDeg = (from[1] + to[1]) / 2;
			const middle: LonLat = [(from[0] + to[0]) / 2, latDeg];
			const curve = flowCurve(from, to, 0.2);
			expect(lengthOf(middle, curve[8], latDeg) / lengthOf(from, to, latDeg)).toBeCloseTo(0.2, 6);
		}),
	);
});

test('without a bend it is the chord', () =>
	expect(flowCurve([1, 47], [2, 48], 0)).toEqual([
		[1, 47],
		[2, 48],
	]));
