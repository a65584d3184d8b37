import { expect, test } from 'vitest';
import { bareTerritory } from '../../../tests/builders/groups.ts';
import type { TerritoryEvent } from '../../model/plan.ts';
import { contractAge } from './contractAge.ts';

const ageOf = (events: TerritoryEvent[], day: string): ReturnType<typeof contractAge> =>
	contractAge(bareTerritory('a', { events }), day);
const signed = (date: string): TerritoryEvent => ({ type: 'aci-contract-signed', date });

test('whole months from the first signature, of either kind of contract', () => {
	const events = [signed('2020-01-01'), { type: 'territorial-contract-signed', date: '2017-11-30' } as const];
	expect(ageOf(events, '2019-11-29')).toEqual({ signed: '2017-11-30', leastMonths: 23, mostMonths: 23 });
	expect(ageOf(events, '2020-11-30')).toEqual({ signed: '2017-11-30', leastMonths: 36, mostMonths: 36 });
});

test('a date known in part gives an age between two', () => {
	expect(ageOf([signed('2018')], '2020-01-01')).toEqual({ signed: '2018', leastMonths: 12, mostMonths: 24 });
	expect(ageOf([signed('<2018-03-01')], '2020-03-01')).toMatchObject({ leastMonths: 24, mostMonths: NaN });
	expect(ageOf([signed('2020')], '2020-06-01')).toMatchObject({ leastMonths: 0, mostMonths: 5 });
});

test('no signature by then, one to come, and one of a contract that ended are none', () => {
	expect(ageOf([signed('2021')], '2020-01-01')).toBeUndefined();
	expect(ageOf([{ type: 'signature-planned', date: '2018' }], '2020-01-01')).toBeUndefined();
	expect(ageOf([signed('2018'), { type: 'ended', date: '2019' }], '2020-01-01')).toBeUndefined();
	expect(
		ageOf([signed('2018'), { type: 'ended', date: '2019' }, signed('2020-01-01')], '2021-01-01'),
	).toMatchObject({
		leastMonths: 12,
	});
});
