import { describe, expect, test } from 'vitest';
import { memorySource } from '../table/byteSource.ts';
import { readAciTable, type ReadAciTable } from './readAciTable.ts';

const territories = [
	{ id: 'asclepios', name: 'Asclépios' },
	{ id: 'est-cher', name: 'Est Cher' },
	{ id: 'giennois', name: 'Giennois' },
	{ id: 'giennois-2', name: 'CPTS du Giennois' },
];
async function read(text: string): Promise<ReadAciTable> {
	const result = await readAciTable(memorySource('collage', text), territories);
	if (!result.ok) throw new Error(result.error.rule);
	return result.value;
}

describe('indicators of the ACI from a table', () => {
	test('pasted from a spreadsheet: decimal comma, names as people write them, rates averaged', async () => {
		const { indicators, faults, rows } = await read(
			[
				'Territoire\tIndicateur\tValeur\tUnité\tDate',
				'CPTS ASCLEPIOS\tTaux de recours\t12,5\t%\t2019',
				'est-cher\tTaux de recours\t8,25 %\t\t31/12/2019',
				'Est Cher\tPatients reçus\t1 200\tpatients\t2019-06',
			].join('\n'),
		);
		expect(rows).toBe(3);
		expect(faults).toEqual([]);
		expect(indicators).toEqual([
			{
				name: 'Taux de recours',
				unit: '%',
				total: 'mean-by-people',
				values: [
					{ territory: 'asclepios', value: 12.5, date: '2019' },
					{ territory: 'est-cher', value: 8.25, date: '2019-12-31' },
				],
			},
			{
				name: 'Patients reçus',
				unit: 'patients',
				total: 'sum',
				values: [{ territory: 'est-cher', value: 1200, date: '2019-06' }],
			},
		]);
	});

	test('what cannot be used is listed with its row, and the rest is read', async () => {
		const { indicators, faults } = await read(
			[
				'ACI 2019',
				'cpts;indicateur;valeur;date;source',
				'Nulle part;A;1;2019;',
				'Giennois;A;1;2019;',
				'Asclépios;;1;2019;',
				'Asclépios;A;NC;2019;',
				'Asclépios;A;1;bientôt;',
				'Asclépios;A;1.5;2019;rapport',
				'Asclépios;A;2.5;2019;',
			].join('\r\n'),
		);
		expect(faults.map(({ row, fault }) => [row, fault])).toEqual([
			[3, 'unknown-territory'],
			[4, 'ambiguous-territory'],
			[5, 'no-indicator'],
			[6, 'no-value'],
			[7, 'no-date'],
			[9, 'twice'],
		]);
		expect(faults[1].candidates).toEqual(['Giennois', 'CPTS du Giennois']);
		expect(indicators).toMatchObject([
			{ name: 'A', values: [{ territory: 'asclepios', value: 1.5, source: 'rapport' }] },
		]);
	});

	test('a text that is no such table is refused in words', async () => {
		const result = await readAciTable(memorySource('collage', 'a;b\n1;2'), territories);
		expect(result).toMatchObject({ ok: false, error: { rule: 'no-columns' } });
	});
});
