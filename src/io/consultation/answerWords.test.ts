import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CONSULTATION_TEXTS } from '../../base/messages/consultation.ts';
import { CRITERIA, PROFESSIONS } from '../../model/consultation.ts';
import { answerColumns } from './answerColumns.ts';
import { professionOfText } from './professionWords.ts';
import { structureReader } from './structureWords.ts';

describe('professions', () => {
	test.each(['fr', 'en'] as const)('every word of the sheet, in %s, is its own profession', (locale) => {
		const words = CONSULTATION_TEXTS[locale].professions;
		for (const profession of PROFESSIONS) expect(professionOfText(words[profession])).toBe(profession);
	});

	test.each([
		['MG', 'generaliste'],
		['Médecins généralistes', 'generaliste'],
		['Médecin', 'generaliste'],
		['médecin spécialiste', 'autre-specialiste'],
		['Cardiologue', 'autre-specialiste'],
		['IDEL', 'infirmier'],
		['Infirmière libérale', 'infirmier'],
		['KINÉ', 'masseur-kinesitherapeute'],
		['MK', 'masseur-kinesitherapeute'],
		['Officine', 'pharmacien'],
		['Dentiste', 'chirurgien-dentiste'],
		['chirurgien', 'autre-specialiste'],
		['Sages-femmes', 'sage-femme'],
		['pédicure', 'podologue'],
		['orthoptiste', 'orthoptiste'],
		['Laboratoire', 'biologiste'],
		['psychologue', 'autre'],
	] as const)('%s is %s', (text, profession) => {
		expect(professionOfText(text)).toBe(profession);
	});

	test.each(['', 'astronome', '__proto__', '12', 'x'.repeat(100_000)])('%.20s is none', (text) => {
		expect(professionOfText(text)).toBeUndefined();
	});
});

describe('headings', () => {
	test('those of the form are found, whatever their order', () => {
		const { form, criteria } = CONSULTATION_TEXTS.fr;
		const named = { ...form.headings, ...criteria };
		fc.assert(
			fc.property(fc.shuffledSubarray(Object.entries(named), { minLength: 14 }), (entries) => {
				const columns = answerColumns(entries.map(([, heading]) => heading));
				expect(columns).toEqual(Object.fromEntries(entries.map(([column], at) => [column, at])));
			}),
		);
	});

	test('criteria as domain texts name them are no wish, and the wish is no criterion', () => {
		const columns = answerColumns([
			'Commune d’exercice',
			'Métier',
			'Structuration des spécialités de second recours',
			'Vers quelle CPTS souhaitez-vous converger ?',
			'Modèle économique',
		]);
		expect(columns).toEqual({ commune: 0, profession: 1, 'second-line': 2, towards: 3, 'size-model': 4 });
	});

	test.each([[['CPTS', 'Commune']], [['Commune', 'Profession']], [['Profession', 'Structure']], [[]]])(
		'%j are none',
		(headings) => {
			expect(answerColumns(headings)).toBeUndefined();
		},
	);

	test('every criterion has a heading of its own', () => {
		const { criteria } = CONSULTATION_TEXTS.en;
		const headings = ['INSEE', 'Profession', 'Structure', ...CRITERIA.map((one) => criteria[one])];
		const columns = answerColumns(headings);
		expect(CRITERIA.map((one) => columns?.[one])).toEqual([3, 4, 5, 6, 7]);
	});
});

describe('structures', () => {
	const read = structureReader(
		[
			{ id: 'asclepios', name: 'Asclépios' },
			{ id: 'gone', name: '' },
			{ id: 'nord', name: 'CPTS du Nord Indre-et-Loire' },
		],
		[
			{ id: 'est', name: 'Est Cher' },
			{ id: 'twin-1', name: 'Jumelle' },
			{ id: 'twin-2', name: 'jumelle' },
		],
	);

	test.each([
		['Asclépios', 'asclepios', false],
		['CPTS ASCLEPIOS', 'asclepios', true],
		['asclepois', 'asclepios', true],
		['Nord Indre et Loire', 'nord', true],
		['CPTS du Nord Indre-et-Loire', 'nord', false],
		['a', 'asclepios', true],
		['C', 'nord', true],
		['EST-CHER', 'est', true],
		['aucune', '-', false],
		['Ni l’une ni l’autre', '-', false],
		['-', '-', false],
	])('%s is %s', (cell, id, isRepaired) => {
		expect(read(cell)).toEqual({ kind: 'structure', id, isRepaired });
	});

	test.each([
		['', 'empty'],
		['   ', 'empty'],
		['Z', 'unknown'],
		['Autre', 'unknown'],
		['…', 'unknown'],
		['__proto__', 'unknown'],
		['JUMELLE', 'ambiguous'],
	])('%s is %s', (cell, kind) => {
		expect(read(cell)).toEqual({ kind });
	});

	test('any cell is read as something, and never throws', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (cell) => {
				expect(['structure', 'empty', 'unknown', 'ambiguous']).toContain(read(cell).kind);
			}),
		);
	});
});
