import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyPlan } from '../../tests/builders/arbitraryPlan.ts';
import { latestDay } from '../base/partialDate.ts';
import { EVENT_STATUS, type EventType, type Territory } from './plan.ts';
import { memberSince, perimeterAt, sharedSince, statusAt } from './status.ts';

const withEvents = (...events: [EventType, string][]): Territory => ({
	id: 't',
	name: 'T',
	colour: 0,
	perimeters: [
		{ from: '2017-03', communes: ['37001'], indicative: true },
		{ from: '<2019', communes: ['37002'], indicative: false },
		{ from: '2020-06-15', communes: ['37003'], indicative: false },
	],
	events: events.map(([type, date]) => ({ type, date })),
	announced: [],
});

const codeAt = (day: string, ...events: [EventType, string][]): number =>
	statusAt(withEvents(...events), day).code;

describe('statusAt', () => {
	test('without an event a territory is emerging, and nothing is stale', () => {
		expect(statusAt(withEvents(), '2018-01-31')).toEqual({
			code: 0,
			event: undefined,
			lastHeard: undefined,
			stale: false,
		});
	});

	test('each step counts from its day on', () => {
		const steps: [EventType, string][] = [
			['emergence', '2016'],
			['letter-filed', '2017-02-10'],
			['letter-validated', '2017-05'],
			['project-filed', '2018-01-31'],
			['project-validated', '2018-04-01'],
			['territorial-contract-signed', '2018-06-30'],
			['ended', '2021'],
		];
		const days = ['2017-02-09', '2017-02-10', '2018-01-30', '2018-01-31', '2018-06-29', '2018-06-30', '2020-12-31', '2021-01-01']; // prettier-ignore
		expect(days.map((day) => codeAt(day, ...steps))).toEqual([0, 1, 1, 2, 2, 3, 3, 9]);
		expect(statusAt(withEvents(...steps), '2018-05-01').event?.type).toBe('project-validated');
	});

	test('the order in which events are written does not matter', () => {
		fc.assert(
			fc.property(
				anyPlan.filter(({ territories }) => territories.length > 0),
				fc.integer({ min: 1900, max: 2101 }),
				({ territories: [territory] }, year) => {
					const events = [
						...new Map(territory.events.map((event) => [latestDay(event.date), event])).values(),
					];
					const day = `${year}-06-30`;
					expect(statusAt({ ...territory, events: events.toReversed() }, day).code).toBe(
						statusAt({ ...territory, events }, day).code,
					);
				},
			),
		);
	});

	test('a planned signature is never a signature, before or after its day', () => {
		const planned: [EventType, string][] = [
			['project-validated', '<2018-01-17'],
			['signature-planned', '2018-01-17'],
		];
		expect(
			['2018-01-15', '2018-01-16', '2018-01-17', '2018-06-01'].map((day) => codeAt(day, ...planned)),
		).toEqual([0, 2, 2, 2]);
		expect(codeAt('2019-01-01', ['signature-planned', '2018-01-17'])).toBe(0);
	});

	test('only an event with a status changes the status', () => {
		const silent: EventType[] = ['launched', 'meeting', 'working-group', 'referent-recruited', 'ars-answer-due', 'perimeter-changed']; // prettier-ignore
		expect(silent.filter((type) => EVENT_STATUS[type] !== undefined)).toEqual([]);
		expect(
			codeAt(
				'2020-01-01',
				['letter-filed', '2018'],
				...silent.map((type): [EventType, string] => [type, '2019']),
			),
		).toBe(1);
	});

	test('is stale once the last thing known is over twelve months old', () => {
		const stale = (day: string): boolean => statusAt(withEvents(['letter-filed', '2017-03-24']), day).stale;
		expect(['2017-03-23', '2018-03-24', '2018-03-25'].map(stale)).toEqual([false, false, true]);
		const heard = withEvents(['letter-filed', '2017-03-24'], ['meeting', '2017-09']);
		expect(['2018-09-30', '2018-10-01'].map((day) => statusAt(heard, day).stale)).toEqual([false, true]);
		expect(statusAt(heard, '2018-05-01').event?.type).toBe('letter-filed');
	});

	test('a dated source says when an event was heard of; before it came, nothing is called stale for it', () => {
		const base = withEvents(['launched', '2017-03'], ['signature-planned', '2018-01-17']);
		const told = { ...base, events: base.events.map((event) => ({ ...event, source: 'press' })) };
		const dated = { press: { title: 'Press', date: '<2018-01-17' } };
		const days = ['2017-12-01', '2018-06-01', '2019-01-16', '2019-01-17'];
		expect(days.map((day) => statusAt(told, day, dated).stale)).toEqual([false, false, false, true]);
		expect(statusAt(told, '2019-01-18', { press: { title: 'Press' } }).stale).toBe(true);
		expect(statusAt(told, '2019-01-16', {})).toEqual(statusAt(base, '2019-01-16'));
	});
});

describe('perimeterAt', () => {
	test('the last one that had begun; none before the first', () => {
		const days = ['2017-02-28', '2017-03-01', '2018-12-30', '2018-12-31', '2020-06-14', '2020-06-15'];
		expect(days.map((day) => perimeterAt(withEvents(), day)?.communes[0])).toEqual([
			undefined,
			'37001',
			'37001',
			'37002',
			'37002',
			'37003',
		]);
	});

	test('the order in which perimeters stand does not matter', () => {
		const territory = withEvents();
		const reversed = { ...territory, perimeters: territory.perimeters.toReversed() };
		for (const day of ['2017-02-28', '2018-12-30', '2019-06-01', '2020-06-15'])
			expect(perimeterAt(reversed, day)).toBe(perimeterAt(territory, day));
	});
});

describe('since when', () => {
	const territory = (...perimeters: [string, string[]][]): Territory => ({
		...withEvents(),
		perimeters: perimeters.map(([from, communes]) => ({ from, communes, indicative: false })),
	});
	const early = territory(['2017-03', ['37001', '37002']], ['2019', ['37001', '37002', '37003']]);
	const late = territory(['2016', ['37001']], ['2018-05-02', ['37009']], ['<2021', ['37001', '37002']]);

	test.each([
		['a commune held from the first perimeter on', early, '37001', '2022-01-01', '2017-03'],
		['one that came with a later one', early, '37003', '2022-01-01', '2019'],
		['not before that one', early, '37003', '2018-06-01', undefined],
		['one that went and came back', late, '37001', '2022-01-01', '<2021'],
		['one that has gone', late, '37001', '2019-01-01', undefined],
		['one never held', late, '37003', '2022-01-01', undefined],
	])('%s', (_, one, commune, day, since) => expect(memberSince(one, commune, day)).toBe(since));

	test('a draft tells nothing', () => {
		const drawn = { ...early, perimeters: [...early.perimeters, { from: '2020', communes: ['37004'], indicative: false, draft: true as const }] }; // prettier-ignore
		expect(memberSince(drawn, '37004', '2022-01-01')).toBeUndefined();
		expect(memberSince(drawn, '37001', '2022-01-01')).toBe('2017-03');
	});

	test('a commune is shared since the last of its territories came to hold it', () => {
		expect(sharedSince([early, late], '37001', '2022-01-01')).toBe('<2021');
		expect(sharedSince([early, late], '37001', '2017-06-01')).toBe('2017-03');
		expect(sharedSince([early, late], '37001', '2019-06-01')).toBeUndefined();
	});
});
