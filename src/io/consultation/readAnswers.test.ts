import { describe, expect, test } from 'vitest';
import { importService, NATIONAL, units } from '../../../tests/builders/importExtent.ts';
import { rowsXml, sheetXml, xlsx } from '../../../tests/fixtures/hostile/xlsxParts.ts';
import type { Problem } from '../../base/problem.ts';
import type { Result } from '../../base/result.ts';
import type { AnswersInfo } from '../../work/importService.ts';
import { CONSULTATION_TEXTS } from '../../base/messages/consultation.ts';
import { formFile } from './formFile.ts';
import { MOST_ANSWERS, type AnswerContext } from './readAnswers.ts';
import { numberedSheets } from './sheetNumbers.ts';

const quiet = (): void => undefined;
const [first, second, third] = units.code;
const nameOf = (code: string): string => units.name[units.code.indexOf(code)];

const CONTEXT: AnswerContext = {
	head: { opened: '2026-03-02', closed: '2026-06-30', channel: 'referent' },
	communes: [first, second],
	offered: [
		{ id: 'asclepios', name: 'Asclépios' },
		{ id: 'sud-lochois', name: 'CPTS Sud-Lochois' },
	],
	others: [{ id: 'giennois', name: 'Giennois' }],
	kept: [],
	today: '2026-05-15',
};

async function read(
	content: string | Uint8Array<ArrayBuffer>,
	context: AnswerContext = CONTEXT,
	name = 'reponses.csv',
): Promise<Result<AnswersInfo, Problem>> {
	const service = importService();
	const opened = await service.open(new Blob([content]), name, NATIONAL, quiet);
	return opened.ok ? service.readAnswers(context, quiet) : opened;
}

async function readOrThrow(...given: Parameters<typeof read>): Promise<AnswersInfo> {
	const info = await read(...given);
	if (!info.ok) throw new Error(JSON.stringify(info.error));
	return info.value;
}

const HEAD = 'N°;INSEE;Profession;Structure souhaitée;Affinité;Date;Canal;Nom;Remarque\n';
const row = (...cells: string[]): string => `${cells.join(';')}\n`;

/** Why each row of the report that is worth a look was refused or repaired. */
const reasonsOf = ({ shown }: AnswersInfo): [number, string, string[]][] =>
	shown.map(({ row: line, outcome, reasons }) => [line, outcome, reasons.map(({ rule }) => rule)]);

describe('readAnswers', () => {
	test('a code that no table of communes has counts where it is asked, and nowhere else', async () => {
		const made = { ...CONTEXT, communes: [first, 'D2024'] };
		const { answers, counts } = await readOrThrow(
			HEAD + row('1', 'd2024', 'IDEL', 'Asclépios') + row('2', 'D2025', 'IDEL', 'Asclépios'),
			made,
		);
		expect(answers.map(({ commune }) => commune)).toEqual(['D2024']);
		expect(counts.refused).toBe(1);
	});

	test('rows are read by usual headings and words, structures as they are typed', async () => {
		const { answers, counts } = await readOrThrow(
			HEAD +
				row(
					'1',
					first,
					'IDEL',
					'Asclépios',
					'CPTS sud lochois',
					'24/03/2026',
					'un par un',
					'Une Personne',
					'ok',
				) + // prettier-ignore
				row('2', second, 'Médecin généraliste', 'aucune', '', '2026-04', 'par une CPTS voisine', '', '') +
				row('3', first, 'kiné', 'Giennois', 'aucune', '2026-04-01', '', '', ''),
		);
		expect(answers).toEqual([
			{
				commune: first,
				profession: 'infirmier',
				towards: 'asclepios',
				criteria: { affinity: 'sud-lochois' },
				date: '2026-03-24',
				channel: 'individual',
				ref: '1',
				name: 'Une Personne',
				note: 'ok',
			},
			{
				commune: second,
				profession: 'generaliste',
				criteria: {},
				date: '2026-04',
				channel: 'neighbour',
				ref: '2',
			},
			{
				commune: first,
				profession: 'masseur-kinesitherapeute',
				towards: 'giennois',
				criteria: { affinity: '-' },
				date: '2026-04-01',
				channel: 'referent',
				ref: '3',
			},
		]);
		expect(counts).toEqual({ used: 3, repaired: 0, refused: 0, blank: 0 });
	});

	test.each<[string, string[]]>([
		['unknown-commune', ['1', 'Nullepart', 'IDEL', 'Asclépios']],
		['missing-commune', ['1', '', 'IDEL', 'Asclépios']],
		['commune-not-asked', ['1', third, 'IDEL', 'Asclépios']],
		['unknown-profession', ['1', first, 'astronome', 'Asclépios']],
		['missing-profession', ['1', first, '', 'Asclépios']],
		['unknown-structure', ['1', first, 'IDEL', 'Autre chose']],
		['missing-structure', ['1', first, 'IDEL', '', 'Asclépios']],
		['bad-date', ['1', first, 'IDEL', 'Asclépios', '', '31/02/2026']],
		['before-opening', ['1', first, 'IDEL', 'Asclépios', '', '01/03/2026']],
		['in-future', ['1', first, 'IDEL', 'Asclépios', '', '16/05/2026']],
		['after-closing', ['1', first, 'IDEL', 'Asclépios', '', '01/07/2026']],
	])('%s: the row is refused, the rest is kept', async (rule, cells) => {
		const today = rule === 'after-closing' ? '2026-12-01' : CONTEXT.today;
		const good = row('9', second, 'pharmacien', 'Asclépios', '', '2026-04');
		const info = await readOrThrow(HEAD + row(...cells) + good, { ...CONTEXT, today });
		expect(reasonsOf(info)).toEqual([[2, 'refused', [rule]]]);
		expect(info.answers.map(({ ref }) => ref)).toEqual(['9']);
	});

	test('the same sheet or person twice is refused, in one file and against answers that are kept', async () => {
		const kept = [
			{ ref: ' 37-1 ', commune: first, profession: 'infirmier' },
			{ name: 'DUPONT Édith', commune: first, profession: 'infirmier' },
		] as const;
		const info = await readOrThrow(
			HEAD +
				row('37-1', first, 'IDEL', 'Asclépios', '', '2026-04') +
				row('5', first, 'IDEL', 'Asclépios', '', '2026-04', '', 'Edith Dupont') +
				row('6', first, 'pharmacien', 'Asclépios', '', '2026-04', '', 'Edith Dupont') +
				row('6', second, 'IDEL', 'Asclépios', '', '2026-04') +
				row('7', first, 'pharmacie', 'Asclépios', '', '2026-04', '', 'dupont  edith'),
			{ ...CONTEXT, kept },
		);
		expect(reasonsOf(info)).toEqual([
			[2, 'refused', ['repeated-ref']],
			[3, 'refused', ['repeated-person']],
			[5, 'refused', ['repeated-ref']],
			[6, 'refused', ['repeated-person']],
		]);
		expect(info.answers).toHaveLength(1);
	});

	test('what is certain is repaired and told; an unreadable criterion is left open', async () => {
		const lost = first.startsWith('0') ? first.slice(1) : first.toLowerCase();
		const info = await readOrThrow(
			HEAD +
				row('1', nameOf(first).toUpperCase(), 'IDEL', 'asclepois', 'on verra', '', 'pigeon') +
				row('2', lost, 'IDEL', 'A', '', '2026-04'),
		);
		expect(reasonsOf(info)[0]).toEqual([
			2,
			'repaired',
			expect.arrayContaining(['structure-read', 'date-set', 'channel-unread', 'criterion-unread']),
		]);
		expect(info.answers[0]).toMatchObject({
			commune: first,
			towards: 'asclepios',
			criteria: {},
			date: CONTEXT.today,
			channel: 'referent',
		});
		expect(info.answers[1]).toMatchObject({ commune: first, towards: 'asclepios' });
	});

	test('the form comes back as it was handed out: sheets that nobody filled in are passed over', async () => {
		const sheets = numberedSheets([
			{ commune: first, professions: [{ profession: 'infirmier', count: 3 }] },
			{ commune: second, professions: [] },
		]);
		const form = formFile(sheets, nameOf, CONSULTATION_TEXTS.fr);
		const filled = form.replace(/(\r\n[^\r]*-02;[^;]*;[^;]*);infirmier;/, '$1;infirmier;Asclépios');
		expect(filled).not.toBe(form);
		const { answers, counts } = await readOrThrow(filled);
		expect(counts).toEqual({ used: 0, repaired: 1, refused: 0, blank: sheets.length - 1 });
		expect(answers).toMatchObject([{ ref: `${first}-02`, commune: first, towards: 'asclepios' }]);
		expect(await read(form)).toMatchObject({ ok: true, value: { answers: [] } });
	});

	test('a workbook with titles above its headings', async () => {
		const rows = rowsXml([
			['Consultation des professionnels', '', '', '', ''],
			['CPTS Asclépios', '', '', '', 'printemps'],
			[],
			['Numéro', 'Code INSEE', 'Profession', 'Structure souhaitée', 'Date'],
			['37-1', first, 'Sage-femme', 'Sud-Lochois', '2026-04-02'],
		]);
		const { answers, headings } = await readOrThrow(
			Uint8Array.from(xlsx({ sheet: sheetXml(rows) })),
			CONTEXT,
			'reponses.xlsx',
		);
		expect(answers).toMatchObject([{ ref: '37-1', profession: 'sage-femme', towards: 'sud-lochois' }]);
		expect(headings).toMatchObject({ towards: 'Structure souhaitée' });
	});
});

describe('hostile files', () => {
	test('markup, formulas and keys of prototypes are text', async () => {
		const evil = '<img src=x onerror=alert(1)>';
		const info = await readOrThrow(
			HEAD +
				row("'=cmd|' /C calc'!A0", first, 'IDEL', 'Asclépios', '', '2026-04', '', evil, '__proto__') +
				row('2', '__proto__', 'constructor', 'toString', '', '2026-04') +
				row('3', first, '__proto__', 'Asclépios', '', '2026-04') +
				row('4', first, 'IDEL', '__proto__', '', '2026-04'),
		);
		expect(info.answers).toMatchObject([{ ref: "=cmd|' /C calc'!A0", name: evil, note: '__proto__' }]);
		expect(info.counts).toMatchObject({ repaired: 0, refused: 3 });
		expect(({} as Record<string, unknown>).polluted).toBeUndefined();
	});

	test('in another encoding accents are read', async () => {
		const text = HEAD + row('1', first, 'Infirmière libérale', 'Asclépios', '', '2026-04');
		const latin = Uint8Array.from(text, (character) => character.charCodeAt(0));
		expect(await readOrThrow(latin)).toMatchObject({ answers: [{ towards: 'asclepios' }] });
	});

	test('100 000 rows: what a consultation takes is kept, the others are refused with their reason', async () => {
		const line = (index: number): string => row(String(index), first, 'IDEL', 'Asclépios', '', '2026-04');
		const rows = Array.from({ length: 100_000 }, (_, index) => line(index));
		const info = await readOrThrow(HEAD + rows.join(''));
		expect(info.answers).toHaveLength(MOST_ANSWERS);
		expect(info.counts).toEqual({
			used: MOST_ANSWERS,
			repaired: 0,
			refused: 100_000 - MOST_ANSWERS,
			blank: 0,
		});
		expect(info.shown[0]).toMatchObject({ row: MOST_ANSWERS + 2, reasons: [{ rule: 'too-many' }] });
	});

	test.each<[string, string, string]>([
		['empty', '', 'empty-file'],
		['only headings', HEAD, 'no-rows'],
		['another table', 'CPTS;Commune\nA;B\n', 'no-answer-columns'],
		['a web page', '<!doctype html><p>', 'other-format'],
		['noise', '\u0000\u0001\u0002\u0003'.repeat(500), 'binary-file'],
		['a drawing', '{"type":"FeatureCollection","features":[]}', 'no-answers-here'],
	])('%s: one message that says what to do', async (_, content, rule) => {
		expect(await read(content)).toMatchObject({ ok: false, error: { rule } });
	});
});
