import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayAfter, daysBetween, daysSince, monthsAfter } from './dateSums.ts';
import { readTypedDateOrBefore, typedDateFault, typedTextOf } from './typedDate.ts';
import { isPartialDate } from './partialDate.ts';

const anyDay = fc
	.date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
	.map((date) => date.toISOString().slice(0, 10));
const anyDate = fc
	.tuple(anyDay, fc.constantFrom(4, 7, 10), fc.constantFrom('', '<'))
	.map(([day, length, before]) => `${before}${day.slice(0, length)}`);

test.each([
	['2017-11-30', 6, '2018-05-30'],
	['2017-11-30', 18, '2019-05-30'],
	['2017-08-31', 6, '2018-02-28'],
	['2019-08-31', 6, '2020-02-29'],
	['2017-11', 2, '2018-01'],
	['2017', 12, '2018'],
	['2017', 6, undefined],
	['<2017-04', 12, undefined],
])('%s and %i months is %s', (date, months, later) => expect(monthsAfter(date, months)).toBe(later));

test('months add up, but for days that a shorter month lacks', () => {
	fc.assert(
		fc.property(anyDay, fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }), (day, a, b) => {
			const first = `${day.slice(0, 8)}15`;
			expect(monthsAfter(monthsAfter(first, a) ?? '', b)).toBe(monthsAfter(first, a + b));
		}),
	);
});

test('days are counted both ways', () => {
	fc.assert(
		fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, days) => {
			expect(daysBetween(day, dayAfter(day, days))).toBe(days);
		}),
	);
});

test('the less a date says, the wider the days since then', () => {
	expect(daysSince('2017-11-30', '2018-01-31')).toEqual({ least: 62, most: 62 });
	expect(daysSince('2017-11', '2018-01-31')).toEqual({ least: 62, most: 91 });
	expect(daysSince('<2017-04', '2017-04-10')).toEqual({ least: 10, most: Infinity });
	expect(daysSince('2019', '2018-01-31')).toEqual({ least: 0, most: 0 });
});

test('a date reads back from the field that shows it', () => {
	fc.assert(
		fc.property(anyDate, fc.constantFrom('avant', 'before'), (date, before) => {
			const typed = typedTextOf(date, before);
			expect(readTypedDateOrBefore(typed)).toBe(date);
			expect(typedDateFault(typed)).toBeUndefined();
		}),
	);
});

test('whatever is typed is a date or has a fault', () => {
	fc.assert(
		fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d{1,2}\/\d{1,2}\/\d{4}$/)), (typed) => {
			const date = readTypedDateOrBefore(typed);
			if (date !== undefined) expect(isPartialDate(date)).toBe(true);
			expect(date === undefined && typed.trim() !== '').toBe(typedDateFault(typed) !== undefined);
		}),
	);
});

test.each([
	['31/02/2024', { why: 'no-day', day: 31, month: '2024-02', days: 29 }],
	['2024-04-31', { why: 'no-day', day: 31, month: '2024-04', days: 30 }],
	['12/13/2024', { why: 'no-month', month: 13 }],
	['demain', { why: 'unreadable' }],
])('%s is told', (typed, fault) => expect(typedDateFault(typed)).toEqual(fault));
