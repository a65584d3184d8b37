import { describe, expect, test } from 'vitest';
import { unitTableOf } from '../../tests/builders/unitTable.ts';
import { searchKey } from '../io/resolve/nameKey.ts';
import { findCommunes } from './findCommunes.ts';

const units = unitTableOf([
	{ code: '37003', name: 'Amboise', populationMunicipale: 12860 },
	{ code: '37027', name: 'Bléré', populationMunicipale: 5314 },
	{ code: '37054', name: 'La Celle-Guenand', populationMunicipale: 380 },
	{ code: '41018', name: 'Blois', populationMunicipale: 46092 },
	{ code: '45147', name: 'Gien', populationMunicipale: 13500 },
	{ code: '45267', name: 'Saint-Denis-en-Val', populationMunicipale: 7300 },
	{ code: 'D2082', name: 'Inventée', populationMunicipale: 10 },
]);
const keys = units.name.map(searchKey);
const find = (query: string): string[] => findCommunes(units, keys, query).map((unit) => units.name[unit]);

describe('finds a commune', () => {
	test.each([
		['Amboise', 'Amboise'],
		['amboi', 'Amboise'],
		['BLERE', 'Bléré'],
		['celle guenand', 'La Celle-Guenand'],
		['st denis', 'Saint-Denis-en-Val'],
		['37003', 'Amboise'],
		['d2082', 'Inventée'],
		['Ambiose', 'Amboise'],
		['Amboize', 'Amboise'],
	])('%s → %s', (query, name) => expect(find(query)[0]).toBe(name));

	test('five digits that are one commune’s INSEE code and another’s postal code name both, the asked reading first', () => {
		const both = unitTableOf([
			{ code: '37100', name: 'Épeigné-les-Bois', populationMunicipale: 401, postalCodes: '37150' },
			{ code: '37261', name: 'Tours', populationMunicipale: 139259, postalCodes: '37000;37100;37200' },
		]);
		const named = (...[typed, reading]: [typed: string, reading?: 'insee' | 'postal']): string[] =>
			findCommunes(both, both.name.map(searchKey), typed, reading).map((unit) => both.name[unit]);
		expect(named('37100')).toEqual(['Épeigné-les-Bois', 'Tours']);
		expect(named('37100', 'postal')).toEqual(['Tours', 'Épeigné-les-Bois']);
		expect(named('37261', 'postal')).toEqual(['Tours']);
	});

	test('the exact name before longer ones, then by people', () => {
		expect(find('bl')).toEqual(['Blois', 'Bléré']);
	});

	test.each(['', ' ', 'a', 'Zzyzx', '99999', '(', '<script>'])('nothing for "%s"', (query) => {
		expect(find(query)).toEqual([]);
	});
});
