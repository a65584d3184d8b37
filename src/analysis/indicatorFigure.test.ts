import { expect, test } from 'vitest';
import { classBounds, classOf } from './classBounds.ts';
import { indicatorFigure } from './indicatorFigure.ts';

const columns = {
	values: Float64Array.of(10, 20, NaN, NaN, 5),
	hidden: Uint8Array.of(0, 0, 1, 0, 0),
	weights: Float64Array.of(1, 3, 1, 1, NaN),
};
const all = [0, 1, 2, 3, 4];

test('a sum counts secret figures as an interval and says how many communes are in no way in it', () => {
	expect(indicatorFigure(all, columns, { aggregation: 'sum', secretMost: 10 })).toEqual({
		low: 36,
		high: 45,
		unknown: 1,
	});
	expect(indicatorFigure(all, columns, { aggregation: 'sum', secretMost: 0 })).toEqual({
		low: 35,
		high: 35,
		unknown: 2,
	});
});

test('a mean is weighted by what is known; nothing known is unknown, never 0', () => {
	expect(indicatorFigure(all, columns, { aggregation: 'mean', secretMost: 10 })).toEqual({
		low: 17.5,
		high: 17.5,
		unknown: 3,
	});
	expect(indicatorFigure([3], columns, { aggregation: 'sum', secretMost: 10 }).low).toBeNaN();
	expect(indicatorFigure([3], columns, { aggregation: 'mean', secretMost: 10 }).low).toBeNaN();
});

test('five classes of about as many figures each, alike figures in fewer', () => {
	const values = Array.from({ length: 1000 }, (_, at) => at);
	const bounds = classBounds(values);
	expect(bounds).toEqual([200, 400, 600, 800]);
	expect([-1, 0, 199.9, 200, 999].map((value) => classOf(value, bounds))).toEqual([0, 0, 0, 1, 4]);
	expect(classOf(NaN, bounds)).toBe(-1);
	expect(classBounds([3, 3, 3])).toEqual([]);
	expect(classBounds([NaN])).toEqual([]);
});
