import fc from 'fast-check';
import { expect, test } from 'vitest';
import table from '../../data/size-classes.json' with { type: 'json' };
import { sizeClassOf } from './sizeClass.ts';
import { sizeOutlook } from './sizeOutlook.ts';

const [running] = table.amounts;

test('79 200 people and 2 % more: class 3 and 15 000 euros more', () => {
	expect(sizeOutlook(79_200, 0.02, running, table)).toMatchObject({
		classNow: 2,
		classThen: 3,
		populationThen: 80_784,
		changeEuros: 15_000,
	});
});

test('the share told leads into the class told, and one person less does not', () => {
	fc.assert(
		fc.property(fc.integer({ min: 100, max: 400_000 }), fc.constantFrom(-0.01, 0, 0.01), (people, change) => {
			const { classNow, next } = sizeOutlook(people, change, running, table);
			if (!next) return;
			const there = people + next.people;
			expect(Math.round(people * (1 + next.share))).toBe(there);
			expect(sizeClassOf(there, table)).toBe(next.sizeClass);
			expect(sizeClassOf(there - Math.sign(next.share), table)).toBe(classNow);
		}),
	);
});

test('without a change the nearer threshold is told', () => {
	expect(sizeOutlook(41_000, 0, running, table).next?.sizeClass).toBe(1);
	expect(sizeOutlook(79_000, 0, running, table).next?.sizeClass).toBe(3);
});

test('an unknown population or amount stays unknown', () => {
	expect(sizeOutlook(NaN, 0.1, running, table)).toEqual({
		classNow: undefined,
		classThen: undefined,
		populationThen: NaN,
		next: undefined,
		changeEuros: undefined,
	});
	const unfilled = table.amounts.find(({ eurosPerYear }) => eurosPerYear[0] === null)!;
	expect(sizeOutlook(79_200, 0.02, unfilled, table).changeEuros).toBeUndefined();
});
