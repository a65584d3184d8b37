import { expect, test } from 'vitest';
import type { TerritoryRow } from '../state/situation.svelte.ts';
import { findTerritories } from './findTerritories.ts';

const rows = ['CPTS Est Cher', 'La Châtre', 'Sud-Indre'].map(
	(name) => ({ territory: { id: name, name } }) as TerritoryRow,
);
const found = (typed: string): string[] =>
	findTerritories(rows, typed).map(({ territory }) => territory.name);

test('territories are found by any part of their name, without accents, case and hyphens', () => {
	expect(found('chat')).toEqual(['La Châtre']);
	expect(found('sud indre')).toEqual(['Sud-Indre']);
	expect(found('cher')).toEqual(['CPTS Est Cher']);
	expect(found('loire')).toEqual([]);
});

test('nothing typed finds all of them', () => {
	expect(findTerritories(rows, ' ')).toBe(rows);
});
