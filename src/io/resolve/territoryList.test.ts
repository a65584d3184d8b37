import { describe, expect, test } from 'vitest';
import { memorySource } from '../table/byteSource.ts';
import { readCommuneList } from './communeList.ts';
import { makeResolver } from './resolver.ts';
import { TerritoryList } from './territoryList.ts';

const columns = {
	code: ['13055', '13056', '37018', '37027', '37261'],
	name: ['Marseille', 'Martigues', 'Bléré-Neuf', 'Bléré', 'Tours'],
	departement: ['13', '13', '37', '37', '37'],
};
const resolver = makeResolver(
	columns,
	{ codes: { '37261': ['37900'] }, names: { '37261': ['Saint-Symphorien'] } },
	{ built: { has: (code) => code !== '13056' } },
);

async function listOf(text: string): Promise<TerritoryList> {
	const list = new TerritoryList('l.csv');
	const read = await readCommuneList(memorySource('l.csv', text), resolver, (row) => list.add(row));
	expect(read.ok).toBe(true);
	return list;
}

describe('TerritoryList', () => {
	test('gathers communes by territory in the order of the file, whatever the names', async () => {
		const { territories } = await listOf(
			'cpts;commune\n__proto__;Tours\n<b>B</b>;Bléré\n__proto__;Bléré\ntoString;Tours\n',
		);
		expect(territories.map(({ name, codes }) => [name, codes])).toEqual([
			['__proto__', ['37261', '37027']],
			['<b>B</b>', ['37027']],
			['toString', ['37261']],
		]);
	});

	test('a commune that comes again counts once and is reported with both rows', async () => {
		const list = await listOf('cpts;commune\nA;Tours\nA;TOURS\nB;Tours\nA;37261\n');
		expect(list.territories[0].codes).toEqual(['37261']);
		expect(list.repeatedRows).toBe(2);
		expect(list.problems).toMatchObject([
			{ rule: 'repeated-commune', row: 3, values: { firstRow: 2, territory: 'A' } },
			{ rule: 'repeated-commune', row: 5, values: { firstRow: 2 } },
		]);
	});

	test('arrondissements and former communes are parts, not repetitions', async () => {
		const list = await listOf(
			'cpts;commune\nA;Marseille 1er\nA;Marseille 2e\nB;Marseille 3e\nA;Tours\nA;Saint-Symphorien\n',
		);
		expect(list.territories.map(({ codes }) => codes)).toEqual([['13055', '37261'], ['13055']]);
		expect(list.problems).toEqual([]);
		expect([...list.byArrondissement].map(([code, its]) => [code, [...its]])).toEqual([
			['13055', ['A', 'B']],
		]);
	});

	test('rows that cannot be used are listed with row and reason, the rest is kept', async () => {
		const list = await listOf('cpts;commune\nA;Nulle-Part\nA;\n;Tours\nA;Martigues\nA;Tours\n');
		expect(list.territories).toMatchObject([
			{
				name: 'A',
				codes: ['37261'],
				unresolved: [
					{ row: 2, input: 'Nulle-Part', problem: 'unknown' },
					{ row: 3, input: '', problem: 'unknown' },
					{ row: 5, input: 'Martigues', problem: 'outside', candidates: ['13056'] },
				],
			},
		]);
		expect(list.problems).toMatchObject([{ rule: 'missing-territory', row: 4, values: { input: 'Tours' } }]);
	});

	test('gives up on a file that names no communes at all', () => {
		const list = new TerritoryList('l.csv');
		const resolution = resolver.resolve({ name: 'Nulle-Part' });
		let row = 2;
		while (list.add({ row, territory: 'A', input: `x${row}`, resolution })) row++;
		expect(row).toBe(100_002);
	});
});
