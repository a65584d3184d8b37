import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AciIndicator, AciValue } from '../../model/group.ts';
import { indicatorRollUp } from './indicatorRollUp.ts';

const indicator = (total: AciIndicator['total'], values: readonly AciValue[]): AciIndicator => ({
	id: 'soins',
	name: 'Patients sans médecin traitant reçus',
	unit: 'patients',
	total,
	values,
});
const value = (territory: string, number: number, date = '2019'): AciValue => ({
	territory,
	value: number,
	date,
});
const members = [
	{ id: 'b', people: 10_000 },
	{ id: 'a', people: 30_000 },
	{ id: 'c', people: NaN },
];

test('a sum of the last values that had come; what is missing is told', () => {
	const values = [
		value('a', 1, '2018'),
		value('a', 2),
		value('a', 50, '2030'),
		value('c', 4, '2018-06'),
		value('x', 9),
	];
	expect(indicatorRollUp(indicator('sum', values), members, '2020-01-01')).toMatchObject({
		value: 6,
		missing: ['b'],
		withoutPeople: [],
		oldest: '2018-06',
		newest: '2019',
	});
	expect(indicatorRollUp(indicator('sum', values), members, '2017-01-01').value).toBeNaN();
});

test('a mean is weighted by people; without people a value stays out and is told', () => {
	const values = [value('a', 40), value('b', 80), value('c', 99)];
	expect(indicatorRollUp(indicator('mean-by-people', values), members, '2020-01-01')).toMatchObject({
		value: 50,
		missing: [],
		withoutPeople: ['c'],
	});
});

test('whatever the order of the territories: one total, a mean between its values', () => {
	fc.assert(
		fc.property(
			fc.constantFrom<AciIndicator['total']>('sum', 'mean-by-people'),
			fc.uniqueArray(
				fc.record({
					id: fc.stringMatching(/^[a-z]{1,3}$/),
					people: fc.integer({ min: 1, max: 200_000 }),
					value: fc.double({ min: -1e6, max: 1e6, noNaN: true }),
				}),
				{ selector: ({ id }) => id, minLength: 1 },
			),
			(total, rows) => {
				const values = rows.map(({ id, value: number }) => value(id, number));
				const rolled = indicatorRollUp(indicator(total, values), rows, '2020-01-01');
				expect(
					indicatorRollUp(indicator(total, values), [...rows].reverse(), '2020-01-01').value,
				).toBeCloseTo(rolled.value, 6);
				if (total === 'sum') return;
				const numbers = rows.map((row) => row.value);
				expect(rolled.value).toBeGreaterThanOrEqual(Math.min(...numbers) - 1e-6);
				expect(rolled.value).toBeLessThanOrEqual(Math.max(...numbers) + 1e-6);
			},
		),
	);
});
