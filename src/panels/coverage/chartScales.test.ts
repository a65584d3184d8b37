import { expect, test } from 'vitest';
import fc from 'fast-check';
import { countScale, peopleScale, shareScale, stackedDots } from './chartScales.ts';

test('scales begin at nothing and end at the whole', () => {
	expect([0, 0.5, 1].map(shareScale(200))).toEqual([0, 100, 200]);
	expect([0, 1000].map(countScale(1000, 120, 20))).toEqual([120, 20]);
	const people = peopleScale(176_000, 10, 310);
	expect(people(0)).toBe(10);
	expect(people(176_000)).toBeLessThanOrEqual(310);
	expect(people(40_000) - people(0)).toBeGreaterThan(people(120_000) - people(80_000));
});

test('no two dots touch, and each keeps its place on the axis', () => {
	fc.assert(
		fc.property(fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { maxLength: 40 }), (xs) => {
			const dots = stackedDots(xs, 9);
			expect(dots.map(({ xPx }) => xPx)).toEqual(xs);
			for (const [i, a] of dots.entries())
				for (const b of dots.slice(0, i))
					if (a.line === b.line) expect(Math.abs(a.xPx - b.xPx)).toBeGreaterThanOrEqual(9);
		}),
	);
});
