import { expect, test } from 'vitest';
import { accessMean } from './accessMean.ts';
import { supplyDensity } from './supplyDensity.ts';

const column = (...cells: number[]): Float64Array => Float64Array.from(cells);

test('counts and densities leave out what is not known', () => {
	const supply = column(3, NaN, 5, 2);
	const people = column(10_000, 40_000, NaN, 10_000);
	expect(supplyDensity([0, 3], supply, people)).toEqual({ count: 5, per10000: 2.5, unknownCommunes: 0 });
	expect(supplyDensity([0, 1, 2, 3], supply, people)).toEqual({
		count: 10,
		per10000: 2.5,
		unknownCommunes: 1,
	});
	expect(supplyDensity([1], supply, people)).toEqual({ count: NaN, per10000: NaN, unknownCommunes: 1 });
	expect(supplyDensity([2], supply, people)).toEqual({ count: 5, per10000: NaN, unknownCommunes: 0 });
	expect(supplyDensity([], supply, people)).toEqual({ count: NaN, per10000: NaN, unknownCommunes: 0 });
});

test('access is weighted by the standardised population, else by the municipal one, and says which', () => {
	const apl = column(2, 4, NaN);
	const people = column(100, 300, 1000);
	expect(accessMean([0, 1, 2], apl, column(300, 100, 900), people)).toEqual({
		value: 2.5,
		weight: 'standardised',
	});
	expect(accessMean([0, 1, 2], apl, column(NaN, NaN, 900), people)).toEqual({
		value: 3.5,
		weight: 'municipal',
	});
	expect(accessMean([2], apl, column(1, 1, 1), people)).toEqual({ value: NaN, weight: 'standardised' });
});
