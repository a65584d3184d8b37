import { describe, expect, test } from 'vitest';
import { polesReport } from '../../../tests/builders/polesReport.ts';
import { textFaults, textOf, typesetter } from '../../../tests/builders/printedPages.ts';
import { formatsFor } from '../../base/format.ts';
import type { Locale } from '../../base/locale.ts';
import { DOSSIER_TEXTS } from '../../base/messages/dossier.ts';
import { POLES_REPORT_TEXTS } from '../../base/messages/polesReport.ts';
import type { AreaItem, Page } from '../print/page.ts';
import { polesPages } from './polesPages.ts';

const MARGIN_MM = 10;

function pagesOf(changes: Parameters<typeof polesReport>[0] = {}, locale: Locale = 'fr'): Page[] {
	const pages = polesPages(typesetter, polesReport(changes), {
		locale,
		texts: POLES_REPORT_TEXTS[locale],
		sourceTexts: DOSSIER_TEXTS[locale].sources,
		format: formatsFor(locale),
	});
	expect(pages.flatMap((page) => textFaults(page, MARGIN_MM))).toEqual([]);
	return pages;
}

const plain = (pages: readonly Page[]): string =>
	pages
		.map(textOf)
		.join('\n')
		.replace(/[\s\u202f\u00a0]+/gu, ' ');

describe('the report on the poles of a département', () => {
	test('tells poles, intervals, what was chosen by hand, ties and parameters', () => {
		const text = plain(pagesOf());
		expect(text).toContain('Indre-et-Loire : pôles d’attraction');
		expect(text).toContain('4 pôles');
		expect(text).toContain('Dans la cible de 3 à 6 pôles infra-départementaux.');
		expect(text).toContain('58 % à 66 %');
		expect(text).toContain('437 710 450 055 91 %');
		expect(text).toContain('Amboise (choisi à la main)');
		expect(text).toContain('Saumur (hors du département)');
		expect(text).toContain('Écartés à la main : Langeais.');
		expect(text).toContain('Tours 60 % *');
		expect(text).toContain('10 à 40');
		expect(text).toContain('inconnu');
		expect(text).not.toContain('simulation');
	});

	test('says on every page that it is a simulation where flows are modelled', () => {
		const pages = pagesOf({ isModelled: true });
		for (const page of pages) expect(plain([page])).toContain('(simulation)');
		expect(plain(pages)).toContain('ne prouve rien');
	});

	test('is whole in English', () => {
		const text = plain(pagesOf({ isModelled: true, number: 8 }, 'en'));
		expect(text).toContain('Outside the target of 3 to 6 poles');
		expect(text).toContain('58% to 66%');
		expect(text).toContain('chosen by hand');
	});

	test('draws shapes with their holes inside the page, and each pole by name', () => {
		const [first] = pagesOf();
		const fills = first.items.filter((item): item is AreaItem => item.kind === 'area');
		expect(fills.some(({ rings }) => rings?.length === 1)).toBe(true);
		for (const { points } of fills)
			for (const [x, y] of points) {
				expect(x).toBeGreaterThanOrEqual(MARGIN_MM);
				expect(x).toBeLessThanOrEqual(first.widthMm - MARGIN_MM);
				expect(y).toBeGreaterThan(0);
				expect(y).toBeLessThan(first.heightMm);
			}
		for (const { name } of polesReport().map.poles) expect(textOf(first)).toContain(name);
	});

	test('holds with strange names, without poles and without communes', () => {
		const [pole] = polesReport().poles;
		const text = plain(
			pagesOf({ poles: [{ ...pole, name: `<b>${'X'.repeat(200)}` }], communes: [], dropped: [], curve: [] }),
		);
		expect(text).toContain('<b>XXX');
		expect(plain(pagesOf({ poles: [], map: { ...polesReport().map, poles: [] } }))).toContain('0 pôle,');
	});
});
