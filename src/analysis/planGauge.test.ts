import { expect, test } from 'vitest';
import { demonstrationExtent } from '../../tests/builders/demonstration.ts';
import { planOf, territoryOf } from '../../tests/builders/exported.ts';
import { planGauge } from './planGauge.ts';

const { units } = demonstrationExtent({ count: 300, ringCount: 120 });
const [a, b, c] = [0, 1, 2].map((part) => units.code.slice(10 * part, 10 * part + 10));
const peopleOf = (codes: readonly string[]): number =>
	codes.reduce((sum, code) => sum + units.populationMunicipale[units.code.indexOf(code)], 0);
const plan = planOf([
	territoryOf('A', a, { id: 'a', events: [{ type: 'aci-contract-signed', date: '2018-03' }] }),
	territoryOf('B', b, { id: 'b', events: [{ type: 'project-validated', date: '2017' }] }),
	territoryOf('C', c, {
		id: 'c',
		events: [
			{ type: 'emergence', date: '2017' },
			{ type: 'ended', date: '2019' },
		],
	}),
]);
const covered = (day: string, rule: 'signed' | 'validated' | 'all'): number =>
	planGauge(plan, day, rule, units).covered;

test('counts by perimeters and statuses of the day, by the rule', () => {
	expect(covered('2018-02-28', 'signed')).toBe(0);
	expect(covered('2018-03-01', 'signed')).toBe(peopleOf(a));
	expect(covered('2018-03-01', 'validated')).toBe(peopleOf([...a, ...b]));
	expect(covered('2018-03-01', 'all')).toBe(peopleOf([...a, ...b, ...c]));
	expect(covered('2019-06-01', 'all')).toBe(peopleOf([...a, ...b]));
	expect(covered('2016-01-01', 'all')).toBe(0);
});

test('where nothing is known of any status, all count', () => {
	const bare = { ...plan, territories: plan.territories.map((one) => ({ ...one, events: [] })) };
	expect(planGauge(bare, '2018-01-01', 'signed', units).covered).toBe(peopleOf([...a, ...b, ...c]));
});
