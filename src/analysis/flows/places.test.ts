import { expect, test } from 'vitest';
import flowPlaces from '../../../data/flow-places.json' with { type: 'json' };
import { unitTableOf } from '../../../tests/builders/unitTable.ts';
import { placesByCommune, placesOf } from './places.ts';

const units = unitTableOf([
	{ code: '37050', name: 'Chambray', uniteUrbaine: '37701', populationMunicipale: 12_000 },
	{ code: '37072', name: 'Chinon', uniteUrbaine: '37301', populationMunicipale: 8_000 },
	{ code: '37210', name: 'Saint-Benoît', uniteUrbaine: '37000', populationMunicipale: 800 },
	{ code: '37211', name: 'Saint-Branchs', uniteUrbaine: '37000', populationMunicipale: 2_500 },
	{ code: '37261', name: 'Tours', uniteUrbaine: '37701', populationMunicipale: 138_000 },
	{ code: '36001', name: 'Aigurande', uniteUrbaine: '', populationMunicipale: NaN },
]);
const nodes = { unitCount: units.count, codes: [...units.code, '75056'] };
const none = { overrides: [] };

/** Codes of each place's communes, by the code of the place. */
function members({ of, code }: ReturnType<typeof placesOf>): Record<string, string[]> {
	const found: Record<string, string[]> = {};
	for (const [node, place] of of.entries()) (found[code[place]] ??= []).push(nodes.codes[node]);
	return found;
}

test('communes of one unité urbaine are one place, named after the largest; those outside any are their own', () => {
	const places = placesOf(units, nodes, none);
	expect(members(places)).toEqual({
		36001: ['36001'],
		37072: ['37072'],
		37210: ['37210'],
		37211: ['37211'],
		37261: ['37050', '37261'],
		75056: ['75056'],
	});
	expect(places.name[places.code.indexOf('37261')]).toBe('Tours');
	expect(places.name[places.code.indexOf('75056')]).toBe('75056');
});

test('places are numbered by their code, whatever the order of the nodes', () => {
	const { code, centre } = placesOf(units, nodes, none);
	expect(code).toEqual([...code].sort());
	expect(Array.from(centre, (node) => nodes.codes[node])).toEqual(code);
});

test('a hospital alone counts with its town, or a commune apart from its unité urbaine; unknown communes change nothing', () => {
	const overrides = [
		{ commune: '37210', town: '37072', reason: '' },
		{ commune: '37050', town: '37050', reason: '' },
		{ commune: '37211', town: '37050', reason: '' },
		{ commune: '37261', town: '99999', reason: '' },
	];
	expect(members(placesOf(units, nodes, { overrides }))).toMatchObject({
		37072: ['37072', '37210'],
		37050: ['37050', '37211'],
		37261: ['37261'],
	});
});

test('equal communes: the smaller code names the place', () => {
	const alike = unitTableOf([
		{ code: '37002', uniteUrbaine: '37701', populationMunicipale: 10 },
		{ code: '37001', uniteUrbaine: '37701', populationMunicipale: 10 },
	]);
	expect(placesOf(alike, { unitCount: 2, codes: alike.code }, none).code).toEqual(['37001']);
});

test('by commune: every node a place of its own', () => {
	const places = placesByCommune(units, nodes);
	expect(places.code).toEqual([...nodes.codes].sort());
	expect(Array.from(places.of, (place) => places.code[place])).toEqual(nodes.codes);
});

test('the shipped table: codes of communes, each moved once, to a town that is not moved itself', () => {
	const moved = flowPlaces.overrides.map(({ commune }) => commune);
	expect(new Set(moved).size).toBe(moved.length);
	for (const { commune, town, reason } of flowPlaces.overrides) {
		expect(commune).toMatch(/^\d[\dAB]\d{3}$/);
		expect(town).toMatch(/^\d[\dAB]\d{3}$/);
		expect(moved).not.toContain(town);
		expect(reason.length).toBeGreaterThan(20);
	}
	expect(flowPlaces.overrides).toContainEqual(expect.objectContaining({ commune: '37210', town: '37072' }));
});
