import { describe, expect, test } from 'vitest';
import { apply } from '../apply.ts';
import { emptyPlan } from '../emptyPlan.ts';
import type { Plan } from '../plan.ts';
import { perimeterAt } from '../status.ts';
import { assignUnits } from './assignUnits.ts';
import { decidePerimeter } from './decidePerimeter.ts';

const START: Plan = {
	...emptyPlan('24', 'Essai', '2026'),
	territories: [
		{
			id: 'a',
			name: 'A',
			colour: 0,
			perimeters: [{ from: '2017-02', communes: ['37001', '37002'], indicative: true, note: 'relevé' }],
			events: [],
			announced: [],
		},
	],
};
const decide = (plan: Plan, from: string, former: string[], note = ''): Plan =>
	apply(plan, decidePerimeter(plan, { territory: 'a', from, note, former })).plan;
const draw = (plan: Plan, ...added: string[]): Plan =>
	apply(plan, assignUnits(plan, [{ territory: 'a', added, removed: [] }])).plan;
const on = (plan: Plan, day: string): readonly string[] | undefined =>
	perimeterAt(plan.territories[0], day)?.communes;

describe('a decided perimeter', () => {
	const decided = decide(draw(START, '37003'), '2026-03', ['37001', '37002'], ' Réunion du 3 mars. ');

	test('is in force from its date on, and what was in force before stays', () => {
		expect(on(decided, '2016-12-31')).toBeUndefined();
		expect(on(decided, '2026-02-28')).toEqual(['37001', '37002']);
		expect(on(decided, '2026-03-01')).toEqual(['37001', '37002', '37003']);
		expect(perimeterAt(decided.territories[0], '2026-04-01')).toMatchObject({
			decided: true,
			indicative: false,
			note: 'Réunion du 3 mars.',
		});
	});

	test('is drawn on no more: only the draft behind it follows', () => {
		const later = draw(decided, '37004');
		expect(on(later, '2030-01-01')).toEqual(['37001', '37002', '37003']);
		expect(later.territories[0].perimeters.at(-1)?.communes).toContain('37004');
		const again = decide(later, '2027', ['37001']);
		expect(on(again, '2026-12-31')).toEqual(['37001', '37002', '37003']);
		expect(on(again, '2027-01-01')).toContain('37004');
		expect(again.territories[0].perimeters.filter(({ draft }) => draft)).toHaveLength(1);
		expect(again.territories[0].perimeters).toHaveLength(4);
	});

	test('of a territory that had no communes before leaves nothing before its date', () => {
		const fresh = decide(START, '2026', []);
		expect(on(fresh, '2025-12-31')).toBeUndefined();
		expect(fresh.territories[0].perimeters).toHaveLength(2);
	});
});
