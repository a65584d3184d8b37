import { expect, test } from 'vitest';
import { readCommuneList } from '../resolve/communeList.ts';
import { makeResolver } from '../resolve/resolver.ts';
import { memorySource } from '../table/byteSource.ts';
import { csvFile } from './csvFile.ts';
import { numberColumn, tableOf, textColumn } from './fileTable.ts';

interface Row {
	readonly territory: string;
	readonly code: string;
	readonly area: number;
}
const columns = [
	textColumn('territoire', 'TERRITOIRE', 'Territoire', ({ territory }: Row) => territory),
	textColumn('code_commune', 'CODE_INSEE', 'Code INSEE', ({ code }: Row) => code),
	numberColumn(
		'superficie_km2',
		'SURF_KM2',
		'Superficie',
		{ decimals: 4, unit: 'km²', source: '' },
		({ area }: Row) => area,
	),
];
const textOf = (rows: readonly Row[], codesForExcel = false): string =>
	new TextDecoder('utf-8', { ignoreBOM: true }).decode(csvFile(tableOf(columns, rows), { codesForExcel }));

const NAMES = [
	'=HYPERLINK("http://x";"y")',
	'+33',
	'-1;2',
	'@somme',
	"'=déjà gardé",
	"''''@",
	'＝large',
	"L'Île d’Yeu",
	'a"b',
	'Territoire',
];

test('is UTF-8 with byte order mark, semicolons, decimal comma, CRLF; what is unknown stays empty', () => {
	const rows = [
		{ territory: 'Éclaté', code: '01001', area: 12.34567 },
		{ territory: 'B', code: '2A004', area: NaN },
	];
	expect(textOf(rows)).toBe(
		'\ufeffterritoire;code_commune;superficie_km2\r\nÉclaté;01001;12,3457\r\nB;2A004;\r\n',
	);
});

test('no cell can run as a formula, but for codes that are asked for as such', () => {
	const cells = textOf(NAMES.map((territory) => ({ territory, code: '01001', area: 1 })));
	expect(cells).not.toMatch(/(?:^|;|\n)"?[=+\-@＝]/);
	expect(textOf([{ territory: 'A', code: '01001', area: 1 }], true)).toContain('A;"=""01001""";1');
	expect(textOf([{ territory: 'A', code: '2A004', area: 1 }], true)).toContain('A;2A004;1');
});

test.each([false, true])(
	'names and codes come back unchanged, codes as formulas: %s',
	async (codesForExcel) => {
		const resolver = makeResolver(
			{ code: ['01001', '2A004'], name: ['Un', 'Deux'], departement: ['01', '2A'] },
			{ codes: {}, names: {} },
		);
		const rows = NAMES.flatMap((territory) =>
			['01001', '2A004'].map((code) => ({ territory, code, area: 1 })),
		);
		const read: [string, string | null][] = [];
		const list = await readCommuneList(
			memorySource('l.csv', textOf(rows, codesForExcel)),
			resolver,
			(row) => {
				read.push([row.territory, row.resolution.code]);
				return true;
			},
		);
		expect(list.ok && list.value.problems).toEqual([]);
		expect(read).toEqual(rows.map(({ territory, code }) => [territory, code]));
	},
);
