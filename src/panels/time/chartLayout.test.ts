import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comesOn } from '../../base/partialDate.ts';
import type { TimelineItem } from '../../state/timelineItems.ts';
import { dayScale, marksOf, shareScale, yearsWithin } from './chartLayout.ts';

const x = dayScale('2016-01-01', '2018-12-31', 40, 400);
const itemOf = (date: string, index: number): TimelineItem => ({
	key: String(index),
	territory: { id: 'a', name: 'A' },
	date,
	day: comesOn(date),
	type: 'meeting',
	text: '',
	isStatus: false,
});
const anyItems = fc
	.array(fc.constantFrom('2016-04', '2017', '2017-03-02', '2017-03-20', '<2018', '2018-11-30', '2018-02'))
	.map((dates) => dates.map(itemOf).sort((a, b) => (a.day < b.day ? -1 : 1)));

test('days go from the left to the right end, and never beyond', () => {
	expect([x('2016-01-01'), x('2018-12-31'), x('2012-01-01'), x('2030-01-01')]).toEqual([40, 400, 40, 400]);
	expect(x('2017-07-02')).toBeGreaterThan(x('2017-07-01'));
	expect(yearsWithin('2016-01-01', '2018-12-31')).toEqual(['2016-01-01', '2017-01-01', '2018-01-01']);
	expect(yearsWithin('2016-05-01', '2017-01-01')).toEqual(['2017-01-01']);
});

test('the share scale holds the highest share and begins at none', () => {
	for (const share of [0, 0.004, 0.29, 0.81, 1]) {
		const y = shareScale(share, 200, 20);
		expect(y(0)).toBe(200);
		expect(y(share)).toBeGreaterThanOrEqual(20);
	}
});

test('each event has one mark, marks stand apart, and only dates known in part have a span', () => {
	fc.assert(
		fc.property(anyItems, (items) => {
			const marks = marksOf(items, x);
			expect(marks.flatMap((mark) => mark.items)).toEqual(items);
			for (const [index, { xPx, span, items: together }] of marks.entries()) {
				if (index > 0) expect(xPx - marks[index - 1].xPx).toBeGreaterThanOrEqual(14);
				expect(span !== undefined).toBe(together.some(({ date }) => !/^\d{4}-\d\d-\d\d$/.test(date)));
				expect(span?.opens ?? false).toBe(together.some(({ date }) => date.startsWith('<')));
			}
		}),
	);
});
