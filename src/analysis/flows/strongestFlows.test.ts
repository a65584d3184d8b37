import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matrixOf } from '../../model/buildMatrix.ts';
import { linesForShare, strongestFlows, type StrongestQuestion } from './strongestFlows.ts';

const SIZE = 7;
const PLACES = 4;
const group = fc.integer({ min: -1, max: PLACES - 1 });
const cell = fc.record({
	row: fc.integer({ min: 0, max: SIZE - 1 }),
	column: fc.integer({ min: -1, max: SIZE - 1 }),
	patients: fc.integer({ min: 1, max: 30 }),
	doubt: fc.constantFrom(0, 0, 4.5),
});
const many = fc.array(cell, { maxLength: 50 });
const groups = fc.array(group, { minLength: SIZE, maxLength: SIZE });

const questionOf = (of: readonly number[], more: Partial<StrongestQuestion> = {}): StrongestQuestion => {
	const grouping = { of: Int32Array.from(of), count: PLACES };
	return { origins: grouping, places: grouping, homeOf: grouping.of, most: 1000, ...more };
};

test('lines and what they are a share of are what adding up cell by cell gives', () => {
	fc.assert(
		fc.property(many, groups, fc.integer({ min: 0, max: 6 }), (cells, of, most) => {
			const found = strongestFlows(matrixOf(cells, SIZE), questionOf(of, { most }));
			const sums = new Map<string, number>();
			let [leaving, staying, doubt] = [0, 0, 0];
			for (const { row, column, patients, doubt: mayDiffer } of cells) {
				const [from, to] = [of[row], column < 0 ? -1 : of[column]];
				doubt += mayDiffer;
				if (to >= 0 && from === to) staying += patients;
				else leaving += patients;
				if (from >= 0 && to >= 0 && from !== to)
					sums.set(`${from} ${to}`, (sums.get(`${from} ${to}`) ?? 0) + patients);
			}
			expect(found).toMatchObject({ leaving, staying, doubt, lineCount: sums.size });
			const strongest = [...sums].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, most);
			expect(found.lines.map(({ origin, place, patients }) => [`${origin} ${place}`, patients])).toEqual(
				strongest,
			);
		}),
	);
});

test('of a place: patients from it, to it, or through it, and through is both together', () => {
	fc.assert(
		fc.property(many, groups, fc.integer({ min: 0, max: PLACES - 1 }), (cells, of, chosen) => {
			const matrix = matrixOf(cells, SIZE);
			const livesIn = (node: number): boolean => of[node] === chosen;
			const seenIn = (place: number): boolean => place === chosen;
			const from = strongestFlows(matrix, questionOf(of, { livesIn }));
			const to = strongestFlows(matrix, questionOf(of, { seenIn }));
			const through = strongestFlows(matrix, questionOf(of, { livesIn, seenIn, either: true }));
			expect(from.lines.every(({ origin }) => origin === chosen)).toBe(true);
			expect(to.lines.every(({ place }) => place === chosen)).toBe(true);
			expect(through.leaving).toBe(from.leaving + to.leaving);
			expect(through.staying).toBe(from.staying);
			expect(to.staying).toBe(from.staying);
		}),
	);
});

test('the share said is that of the lines drawn, and one line fewer would not reach it', () => {
	fc.assert(
		fc.property(many, groups, fc.double({ min: 0, max: 1, noNaN: true }), (cells, of, share) => {
			const found = strongestFlows(matrixOf(cells, SIZE), questionOf(of));
			const shown = linesForShare(found, share);
			const sumOf = (count: number): number =>
				found.lines.slice(0, count).reduce((sum, { patients }) => sum + patients, 0);
			expect(shown.share * found.leaving || 0).toBeCloseTo(sumOf(shown.count), 9);
			if (shown.count > 0) expect(sumOf(shown.count - 1)).toBeLessThan(share * found.leaving);
			if (shown.count < found.lines.length)
				expect(sumOf(shown.count)).toBeGreaterThanOrEqual(share * found.leaving);
		}),
	);
});
