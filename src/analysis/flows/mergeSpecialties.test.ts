import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matrixOf } from '../../model/buildMatrix.ts';
import type { FlowMatrix } from '../../model/flows.ts';
import { mergeSpecialties } from './mergeSpecialties.ts';

const rowOf = ({ offset, column, patients, unplaced }: FlowMatrix, row: number): Record<string, number> => {
	const found: Record<string, number> = { unplaced: unplaced[row] };
	for (let cell = offset[row]; cell < offset[row + 1]; cell++) found[column[cell]] = patients[cell];
	return found;
};

const cardiology = matrixOf([{ row: 0, column: 0, patients: 30 }, { row: 0, column: 1, patients: 10 }, { row: 1, column: 1, patients: 60 }], 3); // prettier-ignore
const dermatology = matrixOf([{ row: 0, column: 1, patients: 5 }, { row: 0, column: -1, patients: 15 }], 3); // prettier-ignore
const people = Float64Array.from([1000, 400, 200]);

test('by hand, weights equal: the mean of the shares; a commune without the second specialty has the first alone', () => {
	const merged = mergeSpecialties([cardiology, dermatology], 'equal', people);
	expect(rowOf(merged, 0)).toEqual({ 0: 375, 1: 250, unplaced: 375 });
	expect(rowOf(merged, 1)).toEqual({ 1: 400, unplaced: 0 });
	expect(rowOf(merged, 2)).toEqual({ unplaced: 0 });
});

test('by hand, weights by volume: 100 patients against 20', () => {
	const merged = mergeSpecialties([cardiology, dermatology], 'volume', people);
	expect(rowOf(merged, 0)[0]).toBeCloseTo(1000 * (5 / 6) * 0.75, 9);
	expect(rowOf(merged, 0)[1]).toBeCloseTo(1000 * ((5 / 6) * 0.25 + (1 / 6) * 0.25), 9);
	expect(rowOf(merged, 0).unplaced).toBeCloseTo(1000 * (1 / 6) * 0.75, 9);
});

const cell = fc.record({
	row: fc.integer({ min: 0, max: 2 }),
	column: fc.integer({ min: -1, max: 3 }),
	patients: fc.integer({ min: 11, max: 60 }),
	isHidden: fc.boolean(),
	draw: fc.double({ min: 0, max: 1, noNaN: true }),
});
const cells = fc.uniqueArray(cell, { maxLength: 10, selector: ({ row, column }) => `${row} ${column}` });
type Drawn = { row: number; column: number; patients: number; isHidden: boolean; draw: number };
const seen = (given: readonly Drawn[]) =>
	matrixOf(given.map((its) => (its.isHidden ? { ...its, patients: 5.5, doubt: 4.5 } : its)), 3, 4); // prettier-ignore
const truth = (given: readonly Drawn[]) =>
	matrixOf(given.map((its) => (its.isHidden ? { ...its, patients: 1 + 9 * its.draw } : its)), 3, 4); // prettier-ignore

test('rows add up to what they are scaled to; what hidden cells may hold stays within the doubt', () => {
	fc.assert(
		fc.property(cells, cells, (one, other) => {
			const merged = mergeSpecialties([seen(one), seen(other)], 'equal', people);
			const true_ = mergeSpecialties([truth(one), truth(other)], 'equal', people);
			for (let row = 0; row < 3; row++) {
				const sum = Object.values(rowOf(merged, row)).reduce((all, its) => all + its, 0);
				const isKnown = [...one, ...other].some((its) => its.row === row);
				expect(sum).toBeCloseTo(isKnown ? people[row] : 0, 6);
				for (let at = merged.offset[row]; at < merged.offset[row + 1]; at++) {
					const may = (merged.doubt?.[at] ?? 0) + 1e-6;
					expect(Math.abs(rowOf(true_, row)[merged.column[at]] - merged.patients[at])).toBeLessThanOrEqual(
						may,
					);
				}
			}
		}),
	);
});

test('specialties over different nodes are no set', () => {
	expect(() => mergeSpecialties([cardiology, matrixOf([], 2)], 'equal', people)).toThrow('different nodes');
});
