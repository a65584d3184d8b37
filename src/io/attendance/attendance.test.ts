import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { seedFiles, seedText } from '../../../tests/builders/seedTexts.ts';
import type { Plan } from '../../model/plan.ts';
import { matchAttendance } from './matchAttendance.ts';
import { presenceOf } from './presenceWords.ts';
import { readAttendance, type ReadAttendance } from './readAttendance.ts';
import { structureName } from './structureName.ts';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const SHIPPED = JSON.parse(
	readFileSync(join(ROOT, 'data/plans/centre-val-de-loire-2018.json'), 'utf8'),
) as Plan;

function readOrThrow(text: string): ReadAttendance {
	const read = readAttendance(text);
	if (!read.ok) throw new Error(read.error);
	return read.value;
}

const CPTS_OF_2021 = 24;
/** How long 8 000 cells may take, ms: some 20 times what they do; compared each with each they took a hundred times as long. */
const PATIENCE_MS = 20_000;

describe('the 38 rows of the meeting of 2021', () => {
	const rows = SHIPPED.meetings!.find(({ id }) => id === 'inter-cpts-2021')!.attendance!;

	test('24 CPTS are told apart, typing faults and inverted names merged; one is a territory of the plan', () => {
		const { groups, groupOf } = matchAttendance(
			rows.map(({ structure }) => structure),
			SHIPPED.territories,
		);
		const cpts = groups.filter(({ isCpts }) => isCpts);
		expect(cpts).toHaveLength(CPTS_OF_2021);
		expect(groups.filter(({ isCpts }) => !isCpts).flatMap(({ spellings }) => spellings)).toEqual([
			'Les Yvelines',
			'Santé publique Acc CPTS OCCITANIE',
			'Trésorier FCPTS',
		]);
		const named = (cell: string): string | undefined => groupOf(cell)?.name;
		expect(named('CPTS NORD ESSONNE HYGIE')).toBe(named('Présidente CPTS HYGIE NORD ESSONNE'));
		expect(named('Président CPST BUGEY SUD')).toBe('CPTS BUGEY SUD');
		expect(named('Présidente CPTS LTTORAL VENDEEN')).toBe('CPTS LITTORAL VENDEEN');
		expect(named('CPTS AVIGNON')).not.toBe(named('Président CPTS GRAND AVIGNON'));
		expect(named('CPTS CENTRE 21 - VP FCPTS')).toBe('CPTS CENTRE 21');
		expect(groups.filter(({ match }) => match.kind === 'matched').map(({ name }) => name)).toEqual([
			'CPTS ASCLEPIOS',
		]);
		expect(groups.filter(({ match }) => match.kind === 'doubtful')).toEqual([]);
	});

	const SEED = seedFiles().find((file) => file.startsWith('004'));
	if (SEED !== undefined)
		test('pasted with the whole document around them: 20 present, 5 excused, 13 blank', () => {
			const read = readOrThrow(seedText(SEED));
			const count = (presence: string): number => read.rows.filter((row) => row.presence === presence).length;
			expect(['present', 'excused', 'absent', 'blank'].map(count)).toEqual([20, 5, 0, 13]);
			expect(read.rows.map(({ structure, role, presence }) => [structure, role, presence])).toEqual(
				rows.map(({ structure, role = '', presence }) => [structure, role, presence]),
			);
			expect(read.rows.every(({ name, merged }) => name !== '' && merged === undefined)).toBe(true);
			expect(read.refused.every(({ rule }) => rule === 'not-a-row')).toBe(true);
			expect(read.refused.length).toBeGreaterThan(30);
		});
	else
		test('as the plan holds them: 20 present, 5 excused, 13 blank', () => {
			const text = rows.map(({ structure, presence }) => `${structure}\t${presence === 'blank' ? '' : presence}`); // prettier-ignore
			const read = readOrThrow(['STRUCTURE\tEMARGEMENT', ...text].join('\n'));
			expect(read.rows.map(({ presence }) => presence)).toEqual(rows.map(({ presence }) => presence));
		});
});

describe('words of presence', () => {
	test.each([
		['Présente', 'present'],
		['présents', 'present'],
		['X', 'present'],
		['✓', 'present'],
		['Présent (visio)', 'present'],
		['Excusé(e)', 'excused'],
		['Absente excusée', 'excused'],
		['abs.', 'absent'],
		['Non excusé', 'absent'],
		['', 'blank'],
		[' – ', 'blank'],
		['à confirmer', undefined],
	])('%s: %s', (cell, presence) => expect(presenceOf(cell)).toBe(presence));
});

describe('a structure', () => {
	test.each([
		['Présidente et coordinatrice CPTS ACTES SANTE', 'CPTS ACTES SANTE', 'Présidente et coordinatrice', true],
		['VP CPTS LE MANS AGGLO', 'CPTS LE MANS AGGLO', 'VP', true],
		['Président CPST BUGEY SUD', 'CPTS BUGEY SUD', 'Président', true],
		['Asclépios CPTS', 'CPTS Asclépios', '', true],
		['Communauté professionnelle territoriale de santé du Val de Seine', 'CPTS Val de Seine', '', true],
		['CPTS', '', '', false],
		['Trésorier FCPTS', '', 'Trésorier', false],
		['ARS', 'ARS', '', false],
		['=cmd|x', '=cmd|x', '', false],
		['CPTS de l’Est-Vendéen', 'CPTS Est Vendéen', '', true],
		['CPTS Nord-Est', 'CPTS Nord-Est', '', true],
		['Santé publique Acc CPTS Occitanie', 'Santé publique Acc Occitanie', '', false],
	])('%s is %s, role %s, CPTS %s', (cell, name, role, isCpts) => {
		const read = structureName(cell);
		expect([read.name, read.role, read.isCpts]).toEqual([name, role, isCpts]);
	});
});

describe('matching to the territories of the plan', () => {
	const matchOf = (cell: string, ...others: string[]): unknown =>
		matchAttendance([cell, ...others], SHIPPED.territories).groupOf(cell)!.match;

	test.each([
		['CPTS Asclepios', 'asclepios', false],
		['Coordinatrice CPTS ASCLÉPIOS', 'asclepios', false],
		['CPTS Asclepois', 'asclepios', true],
		['CPTS LOCHOIS SUD', 'sud-lochois', false],
		['CPST Sud-Lochoix', 'sud-lochois', true],
		['CPTS du Chinonais', 'rabelaisie', false],
		['CPTS Rabelaisie', 'rabelaisie', false],
		['CPTS Agglomération Bourges', 'agglomeration-de-bourges', false],
		['CPTS de l’Est du Cher', 'est-cher', false],
		['CPTS Indre et Loire Nord', 'nord-indre-et-loire', false],
	])('%s is %s', (cell, territory, isMistyped) =>
		expect(matchOf(cell)).toEqual({ kind: 'matched', territory, isMistyped }),
	);

	test.each([
		['CPTS Bourges', ['agglomeration-de-bourges']],
		['CPTS Lochois', ['sud-lochois']],
		['CPTS Jargeau', ['jargeau']],
	])('%s is asked, with %j', (cell, candidates) =>
		expect(matchOf(cell)).toEqual({ kind: 'doubtful', candidates }),
	);

	test.each(['CPTS Val de Seine', 'CPTS Sud Allier', 'ARS', 'Trésorier FCPTS'])('%s stays text', (cell) =>
		expect(matchOf(cell)).toEqual({ kind: 'text' }),
	);

	test('what does not call itself CPTS among those that do is asked', () => {
		expect(matchOf('Orléans', 'CPTS Asclépios', 'CPTS Gien')).toEqual({
			kind: 'doubtful',
			candidates: ['orleans'],
		});
		expect(matchOf('Orléans', 'Giennois', 'Asclépios')).toMatchObject({ kind: 'matched' });
	});

	const SYLLABLES = 'ba ce di fo gu la me ni po ru'.split(' ');
	/** A word of four syllables that says a number. */
	const wordOf = (number: number): string =>
		[...String(number).padStart(4, '0')].map((digit) => SYLLABLES[Number(digit)]).join('');

	test(
		'2 000 structures that nobody knows are told apart at once, and their faults and orders still found',
		() => {
			const known = Array.from({ length: 2_000 }, (_, at) => `CPTS ${wordOf(at)} ${wordOf(9_999 - at)}`);
			const turned = known.map((_, at) => `CPTS ${wordOf(9_999 - at)} ${wordOf(at)}`);
			const faulty = known.map((_, at) => `CPTS ${wordOf(at)}s ${wordOf(9_999 - at)}`);
			const numbered = known.map((_, at) => `Structure${at}`);
			const { groups } = matchAttendance([...known, ...turned, ...faulty, ...numbered], SHIPPED.territories);
			expect(groups.filter(({ isCpts }) => isCpts).map(({ spellings }) => spellings)).toEqual(
				known.map((cell, at) => [cell, turned[at], faulty[at]]),
			);
			expect(groups.filter(({ isCpts }) => !isCpts)).toHaveLength(2_000);
		},
		PATIENCE_MS,
	);

	test('a name that is one fault from two territories is asked', () => {
		const territories = [
			{ id: 'a', name: 'Bellac' },
			{ id: 'b', name: 'Bellay' },
		];
		const { groupOf } = matchAttendance(['CPTS Bella'], territories);
		expect(groupOf('CPTS Bella')!.match).toEqual({ kind: 'doubtful', candidates: ['a', 'b'] });
		expect(matchAttendance(['CPTS Bellay'], territories).groups[0].match).toMatchObject({ territory: 'b' });
	});
});

describe('a pasted table', () => {
	test.each(['\t', ';', '|'])('cut at %j', (separator) => {
		const text = ['Structure', 'Fonction', 'Présence'].join(separator);
		const read = readOrThrow(`${text}\n${['CPTS A', 'MG', 'Présent'].join(separator)}`);
		expect(read.rows).toMatchObject([{ row: 2, structure: 'CPTS A', role: 'MG', presence: 'present' }]);
	});

	test('without headings is read by what stands in its columns', () => {
		const read = readOrThrow('MG\tCPTS A\tPrésent\nIDEL\tCPTS B\t\nMG\tCPTS C\tExcusée');
		expect(read.rows.map(({ structure, presence }) => [structure, presence])).toEqual([
			['CPTS A', 'present'],
			['CPTS B', 'blank'],
			['CPTS C', 'excused'],
		]);
	});

	const merged = (cells: readonly string[]): string =>
		['NOM\tSTRUCTURE\tEMARGEMENT', ...cells.map((cell, index) => `P${index}\t${cell}\tPrésent`)].join('\n');

	test('empty cells under two structures, none written twice, are merged ones and filled', () => {
		const { rows } = readOrThrow(merged(['CPTS A', '', 'CPTS B', '', '', 'CPTS C']));
		expect(rows.map(({ structure }) => structure.slice(-1)).join('')).toBe('AABBBC');
		expect(rows.map((row) => row.merged === 'filled')).toEqual([false, true, false, true, true, false]);
	});

	test.each([[['CPTS A', 'CPTS A', '', 'CPTS B', '']], [['CPTS A', '', 'CPTS B']]])(
		'an empty cell that may be anybody’s is asked: %j',
		(cells) => {
			const { rows } = readOrThrow(merged(cells));
			for (const [index, cell] of cells.entries())
				expect(rows[index].merged).toBe(cell === '' ? 'doubtful' : undefined);
			expect(rows.filter(({ structure }) => structure === '').every(({ above }) => above !== '')).toBe(true);
		},
	);

	test('lines that are no rows are told with their number and why', () => {
		const { rows, refused } = readOrThrow(
			'Présences\nNOM\tSTRUCTURE\tEMARGEMENT\nX\t\tPrésent\nY\tCPTS A\tPrésent\nNOM\tSTRUCTURE\tEMARGEMENT\nZ\tCPTS B\tPrésent\tplus\nCPTS C\tPrésent\nFin de séance',
		);
		expect(rows.map(({ row }) => row)).toEqual([4]);
		expect(refused.map(({ row, rule }) => [row, rule])).toEqual([
			[1, 'not-a-row'],
			[3, 'no-structure'],
			[5, 'repeated-heading'],
			[6, 'too-many-cells'],
			[7, 'shifted'],
			[8, 'not-a-row'],
		]);
	});

	test.each([
		['', 'empty'],
		['Bonjour', 'no-table'],
		['a\tb\nc\td', 'no-structure-column'],
		[`STRUCTURE\tROLE\n${'CPTS A\tMG\n'.repeat(2001)}`, 'too-many-rows'],
		['x'.repeat(1_000_001), 'too-long'],
	])('is refused as a whole: %#', (text, fault) =>
		expect(readAttendance(text)).toEqual({ ok: false, error: fault }),
	);
});

test('any text is read or refused, every line is a row, a refused line, the heading or empty', () => {
	const cell = fc.oneof(
		fc.constantFrom('', 'CPTS A', 'CPST Sud-Lochois', 'Présent', 'Excusée', 'MG', '"', 'NOM', 'STRUCTURE', 'EMARGEMENT', 'CPTS', '\u202e'), // prettier-ignore
		fc.string({ maxLength: 12 }),
	);
	const table = fc
		.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { maxLength: 12 })
		.chain((rows) =>
			fc
				.constantFrom('\t', ';', ',', '|')
				.map((separator) => rows.map((row) => row.join(separator)).join('\n')),
		);
	// a failing run prints its seed
	fc.assert(
		fc.property(fc.oneof(table, fc.string({ maxLength: 300 })), (text) => {
			const read = readAttendance(text);
			if (!read.ok) return;
			const { rows, refused } = read.value;
			const numbers = [...rows, ...refused].map(({ row }) => row);
			expect(new Set(numbers).size).toBe(numbers.length);
			expect(Math.max(0, ...numbers)).toBeLessThanOrEqual(text.split(/\r\n|\r|\n/).length);
			const { groups, groupOf } = matchAttendance(
				rows.map(({ structure }) => structure),
				SHIPPED.territories,
			);
			expect(groups.flatMap(({ spellings }) => spellings).toSorted()).toEqual(
				[...new Set(rows.map(({ structure }) => structure).filter((one) => one !== ''))].toSorted(),
			);
			for (const row of rows) {
				expect(row.structure === '').toBe(row.merged === 'doubtful');
				if (row.structure !== '') expect(groupOf(row.structure)?.spellings).toContain(row.structure);
				expect(row.presence === undefined).toBe(presenceOf(row.presenceText) === undefined);
			}
		}),
		{ numRuns: 500 },
	);
});
