import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matrixOf, type FlowCell } from '../../model/buildMatrix.ts';
import { codeOrder } from './codeOrder.ts';
import { destinationsOf, leaningRange, mainDestinations } from './destinations.ts';

const SIZE = 6;
const cell = fc.record({
	row: fc.nat(SIZE - 1),
	column: fc.integer({ min: -1, max: SIZE - 1 }),
	patients: fc.integer({ min: 1, max: 5 }),
});
const cells = fc.uniqueArray(cell, { maxLength: 30, selector: ({ row, column }) => row * 10 + column });
const codes = fc.shuffledSubarray(['18033', '28085', '2A004', '36044', '37261', '41018'], {
	minLength: SIZE,
});

describe('the two main destinations', () => {
	test('are the first two of all destinations, by patients, then by the smaller code', () => {
		fc.assert(
			fc.property(cells, codes, (given, its) => {
				const matrix = matrixOf(given, SIZE);
				const order = codeOrder(its);
				const main = mainDestinations(matrix, order);
				for (let row = 0; row < SIZE; row++) {
					const ranked = given
						.filter(({ row: from, column }) => from === row && column >= 0)
						.sort((a, b) => b.patients - a.patients || (its[a.column] < its[b.column] ? -1 : 1));
					expect(destinationsOf(matrix, row, order).map(({ column }) => column)).toEqual(
						ranked.map(({ column }) => column),
					);
					const [first, second] = ranked;
					expect([main.first[row], main.firstPatients[row]]).toEqual([
						first?.column ?? -1,
						first?.patients ?? 0,
					]);
					expect([main.second[row], main.secondPatients[row]]).toEqual([
						second?.column ?? -1,
						second?.patients ?? 0,
					]);
					expect(main.isTie[row]).toBe(second && first.patients === second.patients ? 1 : 0);
					expect(main.total[row]).toBe(
						given.filter(({ row: from }) => from === row).reduce((sum, { patients }) => sum + patients, 0),
					);
				}
			}),
		);
	});

	test('shares are of all patients, unplaced ones included', () => {
		const matrix = matrixOf(
			[
				{ row: 0, column: 0, patients: 3 },
				{ row: 0, column: 1, patients: 1 },
				{ row: 0, column: -1, patients: 4 },
			],
			2,
		);
		expect(destinationsOf(matrix, 0).map(({ share }) => share.value)).toEqual([0.375, 0.125]);
		expect(leaningRange(matrix, 0)).toMatchObject({
			first: 0,
			second: 1,
			margin: { value: 0.25 },
			isSure: true,
		});
		expect(leaningRange(matrix, 1)).toBeUndefined();
	});
});

describe('what hidden cells may hold', () => {
	const hidden = fc.record({
		column: fc.integer({ min: -1, max: 3 }),
		patients: fc.integer({ min: 3, max: 12 }),
		doubt: fc.constantFrom(0, 1, 2),
	});
	const row = fc.uniqueArray(hidden, { minLength: 1, maxLength: 4, selector: ({ column }) => column });

	/** Every combination of the bounds of the cells: the extremes of a ratio of sums lie there. */
	function* corners(given: readonly Omit<FlowCell, 'row'>[]): Generator<number[]> {
		for (let choice = 0; choice < 2 ** given.length; choice++)
			yield given.map(({ patients, doubt = 0 }, at) => patients + ((choice >> at) & 1 ? doubt : -doubt));
	}

	test('shares and margin span exactly what the bounds of the cells make of them', () => {
		fc.assert(
			fc.property(row, (given) => {
				const leaning = leaningRange(matrixOf(given.map((its) => ({ row: 0, ...its })), 4), 0); // prettier-ignore
				if (!leaning) {
					expect(given.every(({ column }) => column < 0)).toBe(true);
					return;
				}
				const at = (column: number): number => given.findIndex((its) => its.column === column);
				const shares: number[] = [];
				const margins: number[] = [];
				let isSure = true;
				for (const held of corners(given)) {
					const all = held.reduce((sum, its) => sum + its, 0);
					const first = held[at(leaning.first)];
					const others = given.flatMap(({ column }, place) =>
						column < 0 || column === leaning.first ? [] : [{ column, its: held[place] }],
					);
					shares.push(first / all);
					margins.push((first - Math.max(0, ...others.map(({ its }) => its))) / all);
					if (others.some(({ column, its }) => its > first || (its === first && column < leaning.first)))
						isSure = false;
				}
				expect(leaning.firstShare.least).toBeCloseTo(Math.min(...shares), 12);
				expect(leaning.firstShare.most).toBeCloseTo(Math.max(...shares), 12);
				expect(leaning.margin.least).toBeCloseTo(Math.min(...margins), 12);
				expect(leaning.margin.most).toBeCloseTo(Math.max(...margins), 12);
				expect(leaning.isSure).toBe(isSure);
			}),
		);
	});
});
