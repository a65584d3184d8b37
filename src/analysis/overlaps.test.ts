import fc from 'fast-check';
import { expect, test } from 'vitest';
import { overlapsOf } from './overlaps.ts';

test('names the common units of each pair, by pair', () => {
	expect(overlapsOf([[0, 1, 2], [], [2, 3, 1], [3, 3], [9]], 10)).toEqual([
		{ a: 0, b: 2, units: [1, 2] },
		{ a: 2, b: 3, units: [3] },
	]);
});

test('agrees with the intersection of all pairs of sets', () => {
	const sets = fc.array(fc.array(fc.nat(19), { maxLength: 12 }), { maxLength: 8 });
	fc.assert(
		fc.property(sets, (lists) => {
			const expected = lists.flatMap((one, a) =>
				lists.flatMap((other, b) => {
					const common = [...new Set(one).intersection(new Set(other))].sort((x, y) => x - y);
					return a < b && common.length > 0 ? [{ a, b, units: common }] : [];
				}),
			);
			expect(overlapsOf(lists, 20)).toEqual(expected);
		}),
	);
});
