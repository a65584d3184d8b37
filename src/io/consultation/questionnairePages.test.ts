import { describe, expect, test } from 'vitest';
import { fontFiles, textFaults, textOf, typesetter } from '../../../tests/builders/printedPages.ts';
import { CONSULTATION_TEXTS } from '../../base/messages/consultation.ts';
import { writePdf } from '../print/pdfWriter.ts';
import { questionnairePages, type QuestionnaireContent } from './questionnairePages.ts';
import { numberedSheets, SPARE_SHEETS } from './sheetNumbers.ts';

const content = (more: Partial<QuestionnaireContent> = {}): QuestionnaireContent => ({
	name: 'Lisière nord\u202f: printemps 2026',
	structures: ['Asclépios', 'Sud-Lochois'],
	channel: 'par le référent',
	returnBy: 'À rendre avant le\u202f: 30 juin 2026',
	sheets: [
		{ ref: '37003-01', commune: 'Amboise (37003)' },
		{ ref: '37003-02', commune: 'Amboise (37003)', profession: 'infirmier' },
	],
	...more,
});
const boxesOf = (page: ReturnType<typeof questionnairePages>[number]): number =>
	page.items.filter((item) => item.kind === 'line' && item.closed).length;

describe('sheets of a consultation', () => {
	test.each(['fr', 'en'] as const)(
		'in %s: a numbered page each, with boxes, notice and page number',
		(locale) => {
			const words = CONSULTATION_TEXTS[locale];
			const pages = questionnairePages(typesetter, content(), words);
			expect(pages).toHaveLength(2);
			for (const [index, page] of pages.entries()) {
				expect(textFaults(page, 10)).toEqual([]);
				const text = textOf(page).replaceAll('\n', ' ');
				expect(text).toContain(words.paper.sheet(`37003-0${index + 1}`));
				expect(text).toContain(words.paper.notice);
				expect(text).toContain(`p. ${index + 1}/2`);
				for (const criterion of Object.values(words.criteria)) expect(text).toContain(criterion);
			}
			const [open, known] = pages.map(boxesOf);
			expect(known).toBe(6 * 3);
			expect(open).toBe(6 * 3 + Object.keys(words.professions).length);
		},
	);

	test('many structures with long names stand by letter; nothing lies on anything else', () => {
		const structures = Array.from(
			{ length: 6 },
			(_, at) => `${'Communauté professionnelle '.repeat(4)}${at}`,
		);
		for (const many of [structures, structures.slice(0, 4), structures.slice(0, 1)])
			for (const page of questionnairePages(
				typesetter,
				content({ structures: many, name: 'Un titre '.repeat(12) }),
				CONSULTATION_TEXTS.fr,
			))
				expect(textFaults(page, 10)).toEqual([]);
	});

	test('markup and formulas in a title are text of the PDF', () => {
		const words = CONSULTATION_TEXTS.fr;
		const name = '<script>alert(1)</script> =cmd';
		const pages = questionnairePages(typesetter, content({ name }), words);
		expect(textOf(pages[0])).toContain(name);
		const bytes = writePdf(pages, {
			typesetter,
			fonts: fontFiles,
			pictures: new Map(),
			title: name,
			subject: words.paper.kind,
			locale: 'fr',
			madeOn: '2026-03-02',
		});
		const text = new TextDecoder('latin1').decode(bytes);
		expect(text.startsWith('%PDF-')).toBe(true);
		for (const active of ['/JavaScript', '/OpenAction /', '/Launch']) expect(text).not.toContain(active);
	});
});

test('sheets: one for each who is asked, spare ones where that is unknown; numbers are unique and stay', () => {
	const communes = [
		{
			commune: '37003',
			professions: [
				{ profession: 'infirmier', count: 2 },
				{ profession: 'pharmacien', count: 1 },
			],
		},
		{ commune: '2A001', professions: [] },
	] as const;
	const sheets = numberedSheets(communes);
	expect(sheets.slice(0, 3)).toEqual([
		{ ref: '37003-01', commune: '37003', profession: 'infirmier' },
		{ ref: '37003-02', commune: '37003', profession: 'infirmier' },
		{ ref: '37003-03', commune: '37003', profession: 'pharmacien' },
	]);
	expect(sheets).toHaveLength(3 + SPARE_SHEETS);
	expect(new Set(sheets.map(({ ref }) => ref)).size).toBe(sheets.length);
	expect(numberedSheets(communes)).toEqual(sheets);
});
