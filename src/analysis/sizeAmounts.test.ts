import { describe, expect, test } from 'vitest';
import nationalCounts from '../../data/national-counts.json' with { type: 'json' };
import table from '../../data/size-classes.json' with { type: 'json' };
import { eurosOf, sizeEffect } from './sizeAmounts.ts';

const changes = (before: number, after: number): Record<string, number | undefined> =>
	Object.fromEntries(
		sizeEffect(before, after, table).amounts.map(({ key, changeEuros }) => [key, changeEuros]),
	);

describe('a commune of 1 100 people moves from A (40 300) to B (79 200)', () => {
	test('B tips from class 2 into class 3 and gains', () => {
		const effect = sizeEffect(79_200, 80_300, table);
		expect([effect.classBefore, effect.classAfter]).toEqual([2, 3]);
		expect(changes(79_200, 80_300)).toMatchObject({ fonctionnement: 15_000, toutesMissions: 83_000 });
	});

	test('A tips from class 2 into class 1 and loses', () => {
		const effect = sizeEffect(40_300, 39_200, table);
		expect([effect.classBefore, effect.classAfter]).toEqual([2, 1]);
		expect(changes(40_300, 39_200)).toMatchObject({ fonctionnement: -10_000, toutesMissions: -67_000 });
	});
});

test('within a class nothing changes', () => {
	expect(changes(50_000, 60_000)).toMatchObject({
		fonctionnement: 0,
		toutesMissions: 0,
		premiereAnnee2021: 0,
	});
});

test('what was not found stays unknown, never 0', () => {
	expect(changes(79_200, 80_300)).toMatchObject({ parcours: undefined, prevention: undefined });
	expect(Object.values(changes(NaN, 80_300)).every((change) => change === undefined)).toBe(true);
});

test('every amount has a figure or an empty cell for each class, and its source where it has figures', () => {
	for (const amount of table.amounts) {
		expect(amount.eurosPerYear).toHaveLength(table.classes.length);
		const figures = table.classes.map(({ sizeClass }) => eurosOf(amount, sizeClass, table));
		if (figures.some((figure) => figure !== undefined)) {
			expect(figures).toEqual(figures.toSorted((a, b) => a! - b!));
			expect('source' in amount && amount.source?.title).toBeTruthy();
		}
	}
});

test('national counts are in order of date, state their rule and add up', () => {
	const dates = nationalCounts.counts.map(({ date }) => date);
	expect(dates).toEqual(dates.toSorted());
	for (const count of nationalCounts.counts) {
		expect(count.rule).toMatch(/\.$/);
		if (count.letters !== undefined)
			expect(count.signed + count.validated! + count.letters + count.emerging).toBe(count.total);
	}
});
