import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matrixOf } from '../../model/buildMatrix.ts';
import { codeOrder } from './codeOrder.ts';
import { transpose } from './gather.ts';
import { BASIN_SHARE, recruitmentBasin } from './recruitmentBasin.ts';

const SIZE = 8;
const PLACE = [2, 3];
const cells = fc.array(
	fc.record({
		row: fc.nat(SIZE - 1),
		column: fc.integer({ min: -1, max: SIZE - 1 }),
		patients: fc.integer({ min: 1, max: 12 }),
	}),
	{ maxLength: 50 },
);

describe('recruitment basin', () => {
	test('is the fewest communes with 80 % of the patients of the place', () => {
		fc.assert(
			fc.property(cells, (given) => {
				const basin = recruitmentBasin(transpose(matrixOf(given, SIZE)), PLACE);
				const by = Array.from({ length: SIZE }, (_, node) =>
					given
						.filter(({ row, column }) => row === node && PLACE.includes(column))
						.reduce((sum, { patients }) => sum + patients, 0),
				);
				const total = by.reduce((sum, its) => sum + its, 0);
				expect(basin.total.value).toBe(total);
				const sent = (nodes: readonly number[]): number => nodes.reduce((sum, node) => sum + by[node], 0);
				const taken = basin.communes.map(({ node }) => node);
				expect(basin.communes.map(({ patients }) => patients.value)).toEqual(taken.map((node) => by[node]));
				if (total === 0) {
					expect(taken).toEqual([]);
					return;
				}
				expect(basin.share.value).toBeCloseTo(sent(taken) / total, 12);
				expect(sent(taken)).toBeGreaterThanOrEqual(BASIN_SHARE * total);
				const largest = by.toSorted((a, b) => b - a).slice(0, taken.length - 1);
				expect(largest.reduce((sum, its) => sum + its, 0)).toBeLessThan(BASIN_SHARE * total);
			}),
		);
	});

	test('of two alike at its edge it takes the smaller code and says so; hidden cells make its share a range', () => {
		const matrix = matrixOf(
			[
				{ row: 0, column: 0, patients: 10 },
				{ row: 1, column: 0, patients: 5, doubt: 4 },
				{ row: 2, column: 0, patients: 5 },
			],
			3,
		);
		const order = codeOrder(['45234', '45002', '45001']);
		const basin = recruitmentBasin(transpose(matrix), [0], { least: 0.75, order });
		expect(basin.communes.map(({ node }) => node)).toEqual([0, 2]);
		expect(basin.isTie).toBe(true);
		expect(basin.share).toEqual({ value: 0.75, least: 15 / 24, most: 15 / 16 });
	});
});
