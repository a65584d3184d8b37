import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { contentOf, exported, planOf, territoryOf } from '../../../tests/builders/exported.ts';
import { latticeUnits } from '../../../tests/builders/lattice.ts';
import { unitTableOf } from '../../../tests/builders/unitTable.ts';
import { completeArcTable } from '../../geometry/arcTable.ts';
import { buildArcs } from '../../geometry/buildArcs.ts';
import { unitAreasCm2 } from '../../geometry/unitAreas.ts';
import type { FileTable } from './fileTable.ts';
import { legendTable } from './planWorkbook.ts';

const arcs = completeArcTable(
	buildArcs(latticeUnits({ columns: 3, rows: 1, unitOfCell: [0, 1, 2], unitCount: 3, seed: 1 })).arcs,
);
const areaCm2 = unitAreasCm2(arcs);
const units = unitTableOf([
	{
		code: '01001',
		name: 'Un',
		departement: '01',
		epci: 'E1',
		areaCm2: areaCm2[0],
		populationMunicipale: 30_000,
		supply: { generalistesBpe2017: 12, sireneInfirmiers2019: 21 },
	},
	{
		code: '01002',
		name: 'Deux',
		departement: '01',
		areaCm2: areaCm2[1],
		populationMunicipale: 12_000,
		supply: { generalistesBpe2017: 3, sireneInfirmiers2019: 21 },
	},
	{ code: '01003', name: 'Trois', departement: '01', areaCm2: areaCm2[2] },
]);
const ground = { units, arcs };

/** The cells of a table by name of territory and column. */
const cell = ({ columns, rows }: FileTable, row: number, key: string): unknown =>
	rows[row][columns.findIndex((column) => column.key === key)];

const plan = planOf([
	territoryOf('A', ['01001', '01002'], {
		id: 'a',
		indicative: true,
		private: { coordinatrice: 'Mme Secrète' },
		events: [
			{ type: 'emergence', date: '2016' },
			{ type: 'aci-contract-signed', date: '2017', private: true, text: 'signature secrète' },
		],
	}),
	territoryOf('B', ['01002', '01003', '99999'], { id: 'b', legalForm: 'association' }),
	territoryOf('B', [], { id: 'c' }),
]);

test('figures of a territory: sums, density per 10 000, size class, unknown ones counted apart', () => {
	const { territories } = contentOf(plan, ground);
	const of = (row: number, key: string): unknown => cell(territories, row, key);
	expect([of(0, 'communes'), of(0, 'population'), of(0, 'taille_aci')]).toEqual([2, 42_000, 'T2']);
	expect(of(0, 'generalistes_2017_pour_10000')).toBe(3.57);
	expect(of(0, 'superficie_km2')).toBeCloseTo((areaCm2[0] + areaCm2[1]) / 1e10, 3);
	expect([of(1, 'population'), of(1, 'communes_sans_population')]).toEqual([12_000, 2]);
	expect([of(1, 'communes'), of(1, 'forme_juridique')]).toEqual([3, 'association']);
	expect([of(2, 'territoire'), of(2, 'communes'), of(2, 'taille_aci')]).toEqual(['B (2)', 0, '']);
});

test('establishments stand as a density against the extent, for territories only', () => {
	const { territories, communes } = contentOf(plan, ground);
	// the extent: 42 for 42 000 people, 10 for 10 000; B: 21 for 12 000, 17.5 for 10 000
	expect([0, 1].map((row) => cell(territories, row, 'sirene_infirmiers_2019_relatif'))).toEqual([100, 175]);
	expect(cell(territories, 2, 'sirene_infirmiers_2019_relatif')).toBeNaN();
	expect(cell(territories, 0, 'sirene_dentiste_2019_relatif')).toBeNaN();
	expect(communes.columns.some(({ key }) => key.includes('sirene'))).toBe(false);
});

test('a commune in two territories has a row in each; a code outside the extent keeps its row', () => {
	const { communes, sharedCount, outsideCount, hasIndicative } = contentOf(plan, ground);
	expect(
		communes.rows.map((_, row) => [cell(communes, row, 'territoire'), cell(communes, row, 'code_commune')]),
	).toEqual([
		['A', '01001'],
		['A', '01002'],
		['B', '01002'],
		['B', '01003'],
		['B', '99999'],
	]);
	expect([1, 2, 3].map((row) => cell(communes, row, 'autres_territoires'))).toEqual(['B', 'A', '']);
	expect(cell(communes, 4, 'population')).toBeNaN();
	expect(cell(communes, 4, 'remarque')).toBe('hors de l’étendue ouverte');
	expect({ sharedCount, outsideCount, hasIndicative }).toEqual({
		sharedCount: 1,
		outsideCount: 1,
		hasIndicative: true,
	});
});

test('of chosen territories only; the others are still named where they share a commune', () => {
	const { communes, territories } = contentOf(plan, ground, ['b']);
	expect(territories.rows.map(([name]) => name)).toEqual(['B']);
	expect(cell(communes, 0, 'autres_territoires')).toBe('A');
});

test('nothing private is in any file, and no status that rests on it', async () => {
	expect(cell(contentOf(plan, ground).territories, 0, 'statut')).toBe('émergence');
	for (const format of ['csv', 'xlsx', 'geojson', 'gpkg', 'shp'] as const) {
		const bytes = await exported(plan, ground, { format });
		const files = format === 'xlsx' || format === 'shp' ? Object.values(unzipSync(bytes)) : [bytes];
		const text = files.map((file) => new TextDecoder('latin1').decode(file)).join();
		expect(text).toContain('01002');
		expect(text).not.toMatch(/Secr|secr|coordinatrice/);
	}
});

test('the perimeter is the one that is drawn on, and says what it is', () => {
	const [a] = plan.territories;
	const drawn = planOf([
		{
			...a,
			perimeters: [
				{ from: '2017', communes: ['01001'], indicative: false, decided: true },
				{ from: '2018', communes: ['01003'], indicative: false, draft: true },
			],
		},
		{ ...a, id: 'd', perimeters: [{ from: '2017', communes: ['01001'], indicative: false, decided: true }] },
	]);
	const { territories, communes } = contentOf(drawn, ground);
	expect(cell(communes, 0, 'code_commune')).toBe('01003');
	expect(
		[0, 1].map((row) => [cell(territories, row, 'perimetre_etat'), cell(territories, row, 'perimetre_du')]),
	).toEqual([
		['projet', ''],
		['acté', '2017'],
	]);
});

test('an indicator has a column in both tables, with its unit and source', () => {
	const indicator = {
		key: 'file_active',
		heading: 'File active',
		unit: 'patients',
		source: 'Rézone 2024',
		values: Float64Array.of(5, NaN, 7),
		over: (members: readonly number[]) => members.length * 100,
	};
	const content = contentOf(plan, { ...ground, indicators: [indicator] });
	const values = content.communes.rows.map((_, row) => cell(content.communes, row, 'indicateur_file_active'));
	expect(values).toEqual([5, NaN, NaN, 7, NaN]);
	expect(cell(content.territories, 0, 'indicateur_file_active')).toBe(200);
	const legend = legendTable(content).rows.filter((row) => row.includes('indicateur_file_active'));
	expect(legend).toEqual([
		['communes', 'indicateur_file_active', 'IND_1', 'File active', 'patients', 'Rézone 2024', '3'],
		['territoires', 'indicateur_file_active', 'IND_1', 'File active', 'patients', 'Rézone 2024', ''],
	]);
});

test('every column has a name of its own, in ten characters too', () => {
	const { communes, territories } = contentOf(plan, ground);
	for (const { columns } of [communes, territories]) {
		expect(new Set(columns.map(({ key }) => key)).size).toBe(columns.length);
		expect(new Set(columns.map(({ short }) => short)).size).toBe(columns.length);
		for (const { key, short } of columns)
			expect([key, short].join()).toMatch(/^[a-z][a-z0-9_]*,[A-Z][A-Z0-9_]{0,9}$/);
	}
});
