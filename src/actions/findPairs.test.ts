import { describe, expect, test } from 'vitest';
import type { Territory } from '../model/plan.ts';
import type { PairLine } from '../state/frontierRows.ts';
import { findPairs, type PairOrder } from './findPairs.ts';

const territory = (name: string): Territory => ({
	id: name,
	name,
	colour: 0,
	perimeters: [],
	events: [],
	announced: [],
});
const pair = (a: string, b: string, lengthUm: number, communes = 0, people = 0, unknown = 0): PairLine => ({
	a: territory(a),
	b: territory(b),
	lengthUm,
	communes,
	populationMunicipale: people,
	withoutPopulation: unknown,
	areaCm2: 0,
});
const pairs = [
	pair('Asclépios', 'Sud-Lochois', 55, 1, 300),
	pair('Éguzon', 'Asclépios', 22, 2, 0, 2),
	pair('Giennois', 'Est Cher', 40, 1, 900),
];
const order = (column: PairOrder['column'], isDescending = false): PairOrder => ({ column, isDescending });
const names = (found: readonly PairLine[]): string[] => found.map(({ a }) => a.name);

describe('pairs of territories', () => {
	test('are found by either name, accents and hyphens apart', () => {
		expect(names(findPairs(pairs, ' asclepios', order('a')))).toEqual(['Asclépios', 'Éguzon']);
		expect(names(findPairs(pairs, 'sud lochois', order('a')))).toEqual(['Asclépios']);
		expect(findPairs(pairs, 'Blois', order('a'))).toEqual([]);
	});

	test('come in the order asked for, the unknown last either way', () => {
		expect(names(findPairs(pairs, '', order('border', true)))).toEqual(['Asclépios', 'Giennois', 'Éguzon']);
		expect(names(findPairs(pairs, '', order('people')))).toEqual(['Asclépios', 'Giennois', 'Éguzon']);
		expect(names(findPairs(pairs, '', order('people', true)))).toEqual(['Giennois', 'Asclépios', 'Éguzon']);
		expect(names(findPairs(pairs, '', order('a')))).toEqual(['Asclépios', 'Éguzon', 'Giennois']);
		expect(pairs[0]?.a.name).toBe('Asclépios');
	});
});
