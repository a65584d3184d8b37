import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matrixOf } from '../../model/buildMatrix.ts';
import { ATTRACTION_LIMITS, attractionClass, attractionClasses } from './attraction.ts';

test('bounds belong to the class above; a small margin or share makes a commune shared, whatever else', () => {
	const at = (share: number, margin: number) => attractionClass(share, margin, ATTRACTION_LIMITS);
	expect([0.7, 0.5, 0.35, 0.2].map((share) => at(share, 0.2))).toEqual([
		'veryStrong',
		'strong',
		'medium',
		'weak',
	]);
	expect([0.699, 0.499, 0.349].map((share) => at(share, 0.2))).toEqual(['strong', 'medium', 'weak']);
	expect(at(0.199, 0.1)).toBe('shared');
	expect(at(0.49, 0.049)).toBe('shared');
	expect(at(0.49, 0.05)).toBe('medium');
	expect(attractionClass(0.6, 0.1, { ...ATTRACTION_LIMITS, veryStrong: 0.6 })).toBe('veryStrong');
});

test('by hand: 12 of 20 here, 5 there, 3 abroad', () => {
	const [row, empty] = attractionClasses(
		matrixOf(
			[
				{ row: 0, column: 1, patients: 12 },
				{ row: 0, column: 0, patients: 5 },
				{ row: 0, column: -1, patients: 3 },
			],
			2,
		),
	);
	expect(row).toMatchObject({ first: 1, second: 0, class: 'strong', isSureClass: true });
	expect(row?.firstShare.value).toBeCloseTo(0.6, 12);
	expect(row?.margin.value).toBeCloseTo(0.35, 12);
	expect(empty).toBeUndefined();
});

test('a tie is shared, and goes to the smaller number', () => {
	const [row] = attractionClasses(matrixOf([{ row: 0, column: 1, patients: 9 }, { row: 0, column: 2, patients: 9 }], 1, 3)); // prettier-ignore
	expect(row).toMatchObject({ first: 1, class: 'shared' });
});

test('a class that is sure is the class of every matrix that the hidden cells allow', () => {
	const cell = fc.record({
		row: fc.constant(0),
		column: fc.integer({ min: 0, max: 3 }),
		patients: fc.integer({ min: 11, max: 90 }),
		isHidden: fc.boolean(),
		draw: fc.double({ min: 0, max: 1, noNaN: true }),
	});
	const cells = fc.uniqueArray(cell, { minLength: 1, maxLength: 4, selector: ({ column }) => column });
	fc.assert(
		fc.property(cells, (given) => {
			const seen = given.map((its) => (its.isHidden ? { ...its, patients: 5.5, doubt: 4.5 } : its));
			const true_ = given.map((its) => (its.isHidden ? { ...its, patients: 1 + 9 * its.draw } : its));
			const [told] = attractionClasses(matrixOf(seen, 1, 4));
			const [truth] = attractionClasses(matrixOf(true_, 1, 4));
			if (!told || !truth) throw new Error('no row');
			if (told.isSureClass) expect(truth).toMatchObject({ class: told.class, first: told.first });
		}),
	);
});
