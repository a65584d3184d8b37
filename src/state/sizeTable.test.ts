import { describe, expect, test } from 'vitest';
import { eurosOf } from '../analysis/sizeAmounts.ts';
import { readOwnAmounts } from '../io/amountCells.ts';
import { sizesLabel } from './sizesLabel.ts';
import { sizeTables } from './sizeTable.svelte.ts';

const parcours = (day: string) => {
	const table = sizeTables.at(day);
	const amount = table.amounts.find(({ key }) => key === 'parcours')!;
	return { table, amount, euros: eurosOf(amount, 2, table) };
};

describe('dated tables of amounts', () => {
	test('a cell that was filled in reaches whoever asks for the table, with its source, and can be emptied', () => {
		expect(parcours('2020-01-01').euros).toBeUndefined();
		sizeTables.fill(parcours('2020-01-01').table, 'parcours.2', 12_000, 'avenant, à vérifier');
		const { table, amount, euros } = parcours('2020-01-01');
		expect(euros).toBe(12_000);
		expect(sizeTables.sourceOf(table, amount, 2)).toEqual({
			source: { title: 'avenant, à vérifier', isOwn: true },
		});
		sizeTables.fill(table, 'parcours.2', undefined, '');
		expect(parcours('2020-01-01').euros).toBeUndefined();
	});

	test('the label of the scale names each cell that was filled in, with its source or that it has none', () => {
		const day = '2020-01-01';
		expect(sizesLabel('barème 2019', day, 'fr')).toBe('barème 2019');
		const { table, amount } = parcours(day);
		sizeTables.fill(table, 'parcours.2', 55_000, ' ');
		sizeTables.fill(table, 'parcours.3', 60_000, 'avenant');
		expect(sizeTables.sourceOf(table, amount, 2)).toEqual({ source: { title: '', isOwn: true } });
		expect(sizesLabel('barème 2019', day, 'fr')).toBe(
			'barème 2019\u202f; saisi ici\u202f: Mission parcours T2 (sans source), Mission parcours T3 (source\u202f: avenant)',
		);
		expect(sizesLabel('scale', day, 'en')).toBe(
			'scale; filled in here: Mission parcours T2 (without source), Mission parcours T3 (source: avenant)',
		);
		for (const cell of ['parcours.2', 'parcours.3']) sizeTables.fill(table, cell, undefined, '');
	});

	test('a figure that was shipped is never written over', () => {
		const { table } = parcours('2020-01-01');
		sizeTables.fill(table, 'fonctionnement.1', 1, '');
		expect(eurosOf(sizeTables.at('2020-01-01').amounts[0], 1, table)).toBe(50_000);
		sizeTables.fill(table, 'fonctionnement.1', undefined, '');
	});

	test('the date of the view chooses the table; what a later one does not say is unknown', () => {
		expect(sizeTables.add('2021-12-20')).toBe(true);
		expect(sizesLabel('barème 2019', '2022-01-01', 'fr')).toBe(
			'barème saisi dans ce navigateur, en vigueur au 20 décembre 2021',
		);
		expect(sizesLabel('scale', '2022-01-01', 'en')).toContain('in force on 20 December 2021');
		expect(sizesLabel('barème 2019', '2021-01-01', 'fr')).toBe('barème 2019');
		expect(sizeTables.add('2021-12-20')).toBe(false);
		expect(sizeTables.add('2019-01-01')).toBe(false);
		sizeTables.fill(parcours('2022-01-01').table, 'parcours.2', 9_000, 'avenant 2');
		expect(parcours('2022-01-01').euros).toBe(9_000);
		expect(parcours('2021-12-19').euros).toBeUndefined();
		const later = sizeTables.at('2022-01-01');
		expect(later.isOwn).toBe(true);
		expect(eurosOf(later.amounts[0], 1, later)).toBeUndefined();
		expect(sizeTables.at('2018-01-31').validFrom).toBe('2019-06-20');
		sizeTables.remove('2021-12-20');
		expect(sizeTables.at('2022-01-01').isOwn).toBe(false);
	});
});

test('what a browser kept is read in both its forms, and nothing of what cannot be read', () => {
	const cells = { 'parcours.2': { euros: 5, source: '' } };
	expect(readOwnAmounts(JSON.stringify(cells))).toEqual({ cells, tables: [] });
	const tables = [
		{ from: '2023-01-01', cells },
		{ from: '2022-01-01', cells: {} },
	];
	expect(readOwnAmounts(JSON.stringify({ cells, tables })).tables.map(({ from }) => from)).toEqual([
		'2022-01-01',
		'2023-01-01',
	]);
	for (const text of [null, '', '[]', '{"a":1}', '{"cells":{},"tables":[{"from":"demain","cells":{}}]}'])
		expect(readOwnAmounts(text)).toEqual({ cells: {}, tables: [] });
});
