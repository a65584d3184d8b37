import { describe, expect, test } from 'vitest';
import { listColumns, territoryHeading } from './columnNames.ts';

describe('listColumns', () => {
	test.each<[string, (number | undefined)[] | undefined]>([
		['cpts;commune;departement', [0, undefined, 1, 2]],
		['territoire;code_commune', [0, 1, undefined, undefined]],
		['nom;code', [0, 1, undefined, undefined]],
		['nom;commune', [0, undefined, 1, undefined]],
		['cpts;nom;code', [0, 2, 1, undefined]],
		['Code INSEE;Nom de la commune;CPTS;Département', [2, 0, 1, 3]],
		['CODGEO;LIBGEO;CPTS', [2, 0, 1, undefined]],
		['epci_siren;code', [0, 1, undefined, undefined]],
		['commune;departement', undefined],
		['cpts;population', undefined],
		['', undefined],
		['__proto__;constructor', undefined],
	])('%s', (line, expected) => {
		const columns = listColumns(line.split(';'));
		expect(columns && [columns.territory, columns.code, columns.commune, columns.departement]).toEqual(
			expected,
		);
	});

	test('loosely, a telling word is enough', () => {
		const headings = ['Nom CPTS 2026', 'Liste des communes', 'N° département', 'Population des communes'];
		expect(listColumns(headings)).toBeUndefined();
		expect(listColumns(headings, true)).toEqual({
			territory: 0,
			code: undefined,
			commune: 1,
			departement: 2,
		});
	});
});

test('the attribute that names a drawn territory', () => {
	expect(territoryHeading(['id', 'surface', 'nom'])).toBe(2);
	expect(territoryHeading(['fid', 'shape_area'])).toBeUndefined();
});
