import fc from 'fast-check';
import { expect, test } from 'vitest';
import { latestDay } from '../base/partialDate.ts';
import { monthEnd, monthsBetween } from './monthSteps.ts';

const anyDay = fc
	.date({ min: new Date('2000-01-01T00:00Z'), max: new Date('2040-12-31T00:00Z'), noInvalidDate: true })
	.map((date) => date.toISOString().slice(0, 10));

test('a month ends on its last day, in leap years too', () => {
	expect(monthEnd('2017-11-30')).toBe('2017-11-30');
	expect(monthEnd('2017-12-02', 2)).toBe('2018-02-28');
	expect(monthEnd('2020-01-31', 1)).toBe('2020-02-29');
	expect(monthEnd('2018-01-31', -1)).toBe('2017-12-31');
	fc.assert(
		fc.property(anyDay, (day) => {
			expect(monthEnd(day)).toBe(latestDay(day.slice(0, 7)));
		}),
	);
});

test('so many months on are so many months between, and back again', () => {
	fc.assert(
		fc.property(anyDay, fc.integer({ min: -200, max: 200 }), (day, months) => {
			expect(monthsBetween(day, monthEnd(day, months))).toBe(months);
			expect(monthEnd(monthEnd(day, months), -months)).toBe(monthEnd(day));
		}),
	);
});
