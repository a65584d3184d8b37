import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { latticeCommunes, latticePlan } from '../../tests/builders/planWork.ts';
import type { Plan, TerritoryEvent } from '../model/plan.ts';
import { TimelineState } from './timeline.svelte.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const TODAY = '2019-06-15';

/** A timeline over one territory, and the days that it asked the view to show. */
function opened(events: readonly TerritoryEvent[], start = '2018-01-31') {
	const communes = latticeCommunes(3);
	const [code = ''] = communes.units?.code ?? [];
	const perimeters = [{ from: '2016-06', communes: [code], indicative: false }];
	const territory = { id: 'a', name: 'A', colour: 0, announced: [], perimeters, events };
	const plan: Plan = { ...latticePlan('essai'), territories: [territory] };
	const shown: string[] = [];
	const situation = { day: start, gauge: null, isComplete: false, rule: 'all' as const };
	const view = {
		glide: ({ date = '' }: { readonly date?: string | undefined }): void => {
			situation.day = date;
			shown.push(date);
		},
	};
	const holder = { current: plan, territories: plan.territories };
	return { timeline: new TimelineState(communes, holder, situation, view, TODAY), shown };
}

const EVENTS: TerritoryEvent[] = [
	{ type: 'letter-filed', date: '2017' },
	{ type: 'aci-contract-signed', date: '2018-11-30' },
];

test('months run from January 2016 to today, and steps stay within them', () => {
	const { timeline, shown } = opened(EVENTS);
	expect([timeline.firstDay, timeline.lastDay, timeline.months]).toEqual(['2016-01-01', TODAY, 41]);
	timeline.stepMonths(1);
	timeline.stepMonths(-12);
	timeline.stepMonths(-timeline.month);
	timeline.stepMonths(-1);
	timeline.stepMonths(timeline.months);
	timeline.stepMonths(12);
	expect(shown).toEqual(['2018-02-28', '2017-02-28', '2016-01-31', '2016-01-31', TODAY, TODAY]);
});

test('an event to come lengthens the time by a year at most', () => {
	const next = opened([{ type: 'signature-planned', date: '2019-09-02' }]).timeline;
	expect(next.lastDay).toBe('2019-09-02');
	expect(opened([{ type: 'signature-planned', date: '2150' }]).timeline.lastDay).toBe('2020-06-30');
});

test('the play stops at each event, then at the end, and there it is over', () => {
	const { timeline, shown } = opened(EVENTS, TODAY);
	timeline.play();
	expect(timeline.isPlaying).toBe(true);
	vi.runAllTimers();
	expect(shown).toEqual(['2016-01-31', '2016-06-01', '2017-01-01', '2018-11-30', TODAY]);
	expect(timeline.isPlaying).toBe(false);
});

test('who pauses or moves the day by hand ends the play', () => {
	const { timeline, shown } = opened(EVENTS, '2016-01-31');
	timeline.play();
	vi.advanceTimersToNextTimer();
	timeline.pause();
	vi.runAllTimers();
	expect(shown).toEqual(['2016-06-01']);
	timeline.play();
	timeline.stepMonths(2);
	vi.runAllTimers();
	expect(shown).toEqual(['2016-06-01', '2016-08-31']);
	expect(timeline.isPlaying).toBe(false);
});

test('hundreds of events are gone through month by month', () => {
	const events = Array.from({ length: 300 }, (_, index): TerritoryEvent => {
		const day = new Date(Date.UTC(2017, 0, 1 + index)).toISOString().slice(0, 10);
		return { type: 'meeting', date: day };
	});
	const { stops } = opened(events).timeline;
	expect(stops.slice(0, 3)).toEqual(['2016-06-30', '2017-01-31', '2017-02-28']);
	expect(stops).toHaveLength(11);
});

test('an inventory holds for a year, then what it knew is carried on', () => {
	expect(opened(EVENTS).timeline.isCarriedOn).toBe(false);
	expect(opened(EVENTS, '2027-01-01').timeline.isCarriedOn).toBe(false);
	expect(opened(EVENTS, '2027-01-02').timeline.isCarriedOn).toBe(true);
});
