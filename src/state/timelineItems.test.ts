import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyPlan } from '../../tests/builders/arbitraryPlan.ts';
import { comesOn } from '../base/partialDate.ts';
import { timelineItems } from './timelineItems.ts';

test('each event is told once, in the order of the days, with its date as known', () => {
	fc.assert(
		fc.property(anyPlan, ({ territories }) => {
			const items = timelineItems(territories);
			const days = items.map(({ day }) => day);
			expect(days).toEqual(days.toSorted());
			for (const { day, date } of items) expect(day).toBe(comesOn(date));
			const events = items
				.filter(({ type }) => type !== 'perimeter')
				.map(({ type, date }) => `${type} ${date}`);
			const expected = territories.flatMap((territory) =>
				territory.events.map(({ type, date }) => `${type} ${date}`),
			);
			expect(events.sort()).toEqual(expected.sort());
		}),
	);
});

test('a perimeter is told where no event of its day tells it, and a draft never', () => {
	const communes = ['37001'];
	const [item, ...others] = timelineItems([
		{
			id: 'a',
			name: 'A',
			colour: 0,
			announced: [],
			events: [{ type: 'aci-contract-signed', date: '2019-05-02' }],
			perimeters: [
				{ from: '2018', communes, indicative: true },
				{ from: '2019-05-02', communes, indicative: false },
				{ from: '2020-01-01', communes, indicative: false, draft: true },
			],
		},
	]);
	expect(item).toMatchObject({ type: 'perimeter', date: '2018', day: '2018-01-01', isStatus: false });
	expect(others).toMatchObject([{ type: 'aci-contract-signed', isStatus: true }]);
});
