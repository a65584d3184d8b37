import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { NationalCommunes } from '../io/resolve/nationalFile.ts';
import { readMentions } from './mentionReading.ts';

const national: NationalCommunes = {
	code: ['01001', '18023', '18124', '18240', '18242', '37003', '83062', '26138'],
	name: [
		'L’Abergement-Clémenciat',
		'Baugy',
		'Léré',
		'Sancergues',
		'Sancoins',
		'Amboise',
		'La Garde',
		'Garde',
	],
	departement: ['01', '18', '18', '18', '18', '37', '83', '26'],
	departementName: { '01': 'Ain', '18': 'Cher', '26': 'Drôme', '37': 'Indre-et-Loire', '83': 'Var' },
	regionOfDepartement: { '01': '84', '18': '24', '26': '84', '37': '24', '83': '93' },
	former: { codes: { '18242': ['18999'] }, names: {} },
};
const open = new Set(['18023', '18124', '18240', '18242', '37003', '01001']);
const read = (text: string) => readMentions(text, national, open);
const codes = (text: string): string[] => read(text).found.map(({ code }) => code);

test.each([
	['18240', ['18240']],
	['Sancergues', ['18240']],
	['sancergues ; SANCOINS,Baugy', ['18240', '18242', '18023']],
	['18240 18242\n18023', ['18240', '18242', '18023']],
	['18240 Sancergues\nSancoins 18242', ['18240', '18242']],
	['Est Cher\t18240\tSancergues', ['18240']],
	['"Baugy"\r\n\r\n  Baugy (18) ', ['18023']],
	['1001', ['01001']],
	['18999', ['18242']],
	['', []],
])('%j', (text, expected) => {
	expect(codes(text)).toEqual(expected);
	expect([read(text).ambiguous, read(text).unknown]).toEqual([[], []]);
});

test('a postal code beside a name is not taken for the commune of that code', () => {
	const { found, ambiguous } = read('18240 Léré');
	expect(found).toEqual([]);
	expect(ambiguous).toMatchObject([
		{ input: '18240 Léré', candidates: [{ code: '18124' }, { code: '18240' }] },
	]);
});

test('what a mention may be is told with its département, also outside the extent', () => {
	expect(read('Garde (83)\n18240 Léré\nSancoins (37)')).toMatchObject({
		outside: [{ name: 'La Garde', departement: 'Var' }],
		ambiguous: [{ candidates: [{ departement: 'Cher' }, { departement: 'Cher' }] }],
		unknown: [{ input: 'Sancoins (37)', candidates: [{ code: '18242', departement: 'Cher' }] }],
	});
});

test('what is unknown, outside or repeated is told', () => {
	const told = read('Nullepart\n83062\nBaugy\n18023');
	expect(told.unknown).toMatchObject([{ input: 'Nullepart' }]);
	expect(told.outside).toMatchObject([{ code: '83062', name: 'La Garde' }]);
	expect(told.found).toHaveLength(1);
	expect(told.repeated).toBe(1);
});

test('any text is read without throwing, and only communes of the extent are found', () => {
	fc.assert(
		fc.property(fc.string(), (text) => {
			for (const code of codes(text)) expect(open.has(code)).toBe(true);
		}),
	);
});
