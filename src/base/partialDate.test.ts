import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyPartialDate } from '../../tests/builders/arbitraryPlan.ts';
import {
	comparePartialDates,
	earliestDay,
	formatPartialDate,
	formatWithArticle,
	isPartialDate,
	latestDay,
	readTypedDate,
} from './partialDate.ts';

describe('isPartialDate', () => {
	test.each([
		'2017',
		'2017-03',
		'2017-03-24',
		'<2017-04',
		'<2018',
		'<2017-04-06',
		'2020-02-29',
		'2000-02-29',
	])('%s is one', (date) => expect(isPartialDate(date)).toBe(true));
	test.each([
		'',
		'17',
		'2017-3',
		'2017-13',
		'2017-00',
		'2017-04-31',
		'2017-02-29',
		'1900-02-29',
		'2017-01-00',
		'> 2017',
		'<<2017',
		'2017-03-24T00:00',
		' 2017',
		'24/03/2017',
		'2017\n',
	])('%j is none', (date) => {
		expect(isPartialDate(date)).toBe(false);
		expect(() => earliestDay(date)).toThrow('not a partial date');
		expect(() => latestDay(date)).toThrow('not a partial date');
		expect(() => formatPartialDate(date, 'fr')).toThrow('not a partial date');
	});
});

describe('the days that a date can mean', () => {
	test.each([
		['2017', '2017-01-01', '2017-12-31'],
		['2017-02', '2017-02-01', '2017-02-28'],
		['2016-02', '2016-02-01', '2016-02-29'],
		['2017-12', '2017-12-01', '2017-12-31'],
		['2017-03-24', '2017-03-24', '2017-03-24'],
		['<2018', '0000-01-01', '2017-12-31'],
		['<2017-03', '0000-01-01', '2017-02-28'],
		['<2017-01-01', '0000-01-01', '2016-12-31'],
		['<2018-01-17', '0000-01-01', '2018-01-16'],
		['0004-02', '0004-02-01', '0004-02-29'],
		['<0051-01-01', '0000-01-01', '0050-12-31'],
	])('%s: from %s to %s', (date, first, last) => {
		expect([earliestDay(date), latestDay(date)]).toEqual([first, last]);
	});

	test('the first is never after the last', () => {
		fc.assert(
			fc.property(anyPartialDate, (date) => {
				expect(earliestDay(date) <= latestDay(date)).toBe(true);
			}),
		);
	});
});

describe('order', () => {
	test('by the first day, the more precise first among equals; "before" by its last day', () => {
		const sorted = ['<2017', '2017-01-01', '2017-01', '2017', '<2017-04', '2017-04', '<2018', '2018'];
		expect(sorted.toReversed().sort(comparePartialDates)).toEqual(sorted);
	});

	test('is an order: antisymmetric and transitive, 0 only for dates of equal days', () => {
		fc.assert(
			fc.property(anyPartialDate, anyPartialDate, anyPartialDate, (a, b, c) => {
				expect(Math.sign(comparePartialDates(a, b))).toBe(-Math.sign(comparePartialDates(b, a)) + 0);
				const [x, y, z] = [a, b, c].sort(comparePartialDates);
				expect(comparePartialDates(x, y)).toBeLessThanOrEqual(0);
				expect(comparePartialDates(y, z)).toBeLessThanOrEqual(0);
				expect(comparePartialDates(x, z)).toBeLessThanOrEqual(0);
				expect(comparePartialDates(a, a)).toBe(0);
			}),
		);
	});
});

describe('in words', () => {
	test.each([
		['2017-11-30', '30 novembre 2017', '30 November 2017'],
		['2017-04-01', '1er avril 2017', '1 April 2017'],
		['2017-04-11', '11 avril 2017', '11 April 2017'],
		['2017-03', 'mars 2017', 'March 2017'],
		['2017', '2017', '2017'],
		['0001-12-12', '12 décembre 1', '12 December 1'],
		['<2017-04', 'avant avril 2017', 'before April 2017'],
		['<2018-01-17', 'avant le 17 janvier 2018', 'before 17 January 2018'],
	])('%s: %s, %s', (date, fr, en) => {
		expect([formatPartialDate(date, 'fr'), formatPartialDate(date, 'en')]).toEqual([fr, en]);
	});
});

describe('after depuis', () => {
	test.each([
		['2017-01-11', 'le 11 janvier 2017', '11 January 2017'],
		['2017-04-01', 'le 1er avril 2017', '1 April 2017'],
		['2017-03', 'mars 2017', 'March 2017'],
		['2017', '2017', '2017'],
		['<2017-04', 'avant avril 2017', 'before April 2017'],
		['<2018-01-17', 'avant le 17 janvier 2018', 'before 17 January 2018'],
	])('%s: %s, %s', (date, fr, en) => {
		expect([formatWithArticle(date, 'fr'), formatWithArticle(date, 'en')]).toEqual([fr, en]);
	});
});

describe('what a person types', () => {
	test.each([
		['2026', '2026'],
		[' 2026-03 ', '2026-03'],
		['2026-03-24', '2026-03-24'],
		['3/2026', '2026-03'],
		['24/03/2026', '2026-03-24'],
		['1.4.2026', '2026-04-01'],
		['1 4 2026', '2026-04-01'],
	])('%s is %s', (typed, date) => expect(readTypedDate(typed)).toBe(date));

	test.each(['', 'mars', '2026-13', '31/02/2026', '0/2026', '24/03/26', '<2026', '2026-3', '1/2/3/2026'])(
		'%s is no date',
		(typed) => expect(readTypedDate(typed)).toBeUndefined(),
	);
});
