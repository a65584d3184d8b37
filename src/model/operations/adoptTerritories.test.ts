import { expect, test } from 'vitest';
import { apply } from '../apply.ts';
import type { Perimeter, Plan, Territory } from '../plan.ts';
import { adoptTerritories, type AdoptedTerritory } from './adoptTerritories.ts';

const territory = (id: string, communes: string[], more: Partial<Perimeter> = {}): Territory => ({
	id,
	name: id.toUpperCase(),
	colour: 0,
	perimeters: [{ from: '2018', communes, indicative: false, ...more }],
	events: [],
	announced: [],
});

const plan: Plan = {
	id: 'p',
	name: 'P',
	scenario: '',
	complete: false,
	asOf: '2018-01',
	cog: 2026,
	extent: '24',
	territories: [
		territory('a', ['37001', '37002']),
		territory('b', ['37003']),
		territory('c', ['37004'], { decided: true }),
	],
	sources: {},
};

const adopted = (name: string, communes: string[]): AdoptedTerritory => ({
	name,
	colour: 3,
	communes,
	note: 'simulation',
	indicative: true,
});

test('territories that are adopted take their communes from those that held them, as one change', () => {
	const change = adoptTerritories(
		plan,
		[adopted('A', ['37009', '37002', '37003']), adopted('A', ['37004'])],
		'2026',
	);
	const { plan: after, inverse } = apply(plan, change);
	expect(after.territories.map(({ name, perimeters }) => [name, perimeters.at(-1)?.communes])).toEqual([
		['A', ['37001']],
		// its perimeter was decided: it stays though it holds no commune
		['C', []],
		['A 2', ['37002', '37003', '37009']],
		['A 3', ['37004']],
	]);
	expect(after.territories.at(-1)).toMatchObject({
		colour: 3,
		perimeters: [{ from: '2026', indicative: true, note: 'simulation' }],
	});
	expect(new Set(after.territories.map(({ id }) => id)).size).toBe(4);
	expect(apply(after, inverse).plan).toEqual(plan);
});

test('nothing adopted changes nothing', () => {
	expect(apply(plan, adoptTerritories(plan, [], '2026')).plan).toEqual(plan);
});
