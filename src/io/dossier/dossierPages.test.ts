import { describe, expect, test } from 'vitest';
import { communes, dossierContent, dossierOptions } from '../../../tests/builders/dossier.ts';
import { textFaults, textOf, typesetter } from '../../../tests/builders/printedPages.ts';
import { DOSSIER_TEXTS } from '../../base/messages/dossier.ts';
import { formatsFor } from '../../base/format.ts';
import type { Page } from '../print/page.ts';
import type { DossierContent } from './content.ts';
import { dossierPages } from './dossierPages.ts';

const MARGIN_MM = 10;
const LONG_NAME =
	'Communauté professionnelle territoriale de santé du Val de Loire, de la Sologne et du Berry réunis '
		.repeat(2)
		.slice(0, 120);

function pagesOf(content: DossierContent, options = dossierOptions): Page[] {
	const { pages } = dossierPages(typesetter, content, options);
	expect(pages.flatMap((page) => textFaults(page, MARGIN_MM))).toEqual([]);
	return pages;
}
const allText = (pages: readonly Page[]): string => pages.map(textOf).join('\n');

describe('a dossier', () => {
	test.each([1, 31, 300])('of %i communes: nothing overlaps, every commune stands in it once', (count) => {
		const list = communes(count);
		const pages = pagesOf(dossierContent(list, { around: { communes: [], beyond: 0 } }));
		const lines = allText(pages).split('\n');
		for (const { code } of list) expect(lines.filter((line) => line === code)).toHaveLength(1);
		const [first] = pages;
		expect(textOf(first)).toContain(`p. 1/${pages.length}`);
		expect(textOf(pages[pages.length - 1])).toContain(`p. ${pages.length}/${pages.length}`);
	});

	test('repeats the heads of the list on every page that it takes', () => {
		const pages = pagesOf(dossierContent(communes(300)));
		const withCodes = pages.filter((page) => /^37\d{3}$/m.test(textOf(page)));
		expect(withCodes.length).toBeGreaterThan(5);
		for (const page of withCodes) expect(textOf(page)).toContain('Code INSEE');
	});

	test('with a name of 120 characters everywhere', () => {
		const neighbours = Array.from({ length: 12 }, (_, index) => ({
			name: LONG_NAME,
			status: 'projet validé, 30 novembre 2017 · information de plus d’un an',
			borderKm: 12.3,
			shared: index === 4 ? communes(90).map(({ name }) => name) : [],
		}));
		const content = dossierContent(communes(5), {
			name: LONG_NAME,
			neighbours,
			plan: { name: LONG_NAME, scenario: LONG_NAME, asOf: '2018-01', isComplete: true },
			statusNote: LONG_NAME.repeat(4),
		});
		const pages = pagesOf(content);
		const joined = textOf(pages[0]).replaceAll('\n', ' ').replaceAll('- ', '-');
		expect(joined).toContain(LONG_NAME.slice(0, 60));
		expect(allText(pages)).toContain('Zones blanches limitrophes');
	});

	test('says what is unknown, and never prints it as 0', () => {
		const text = allText(pagesOf(dossierContent(communes(6, 2))));
		expect(text).toContain('3 communes sont de population inconnue');
		expect(text.match(/inconnu/g)?.length).toBeGreaterThan(5);
		const none = allText(pagesOf(dossierContent(communes(3, 1))));
		expect(none).toContain('Taille inconnue');
		expect(none).not.toContain('NaN');
	});

	test('gives establishments as a density against the extent, and says that they are no persons', () => {
		const text = allText(pagesOf(dossierContent(communes(3)))).replace(/\s+/g, ' ');
		expect(text).toMatch(/Infirmiers et sages-femmes \(NAF 86\.90D\) 82 /);
		expect(text).toMatch(/podologie \(NAF 86\.90E\) inconnu 2 communes inconnues/);
		expect(text).toContain('SIRENE compte des établissements, non des personnes');
	});

	test('of a plan with a partial inventory speaks of no zone blanche around', () => {
		const text = allText(pagesOf(dossierContent(communes(3))));
		expect(text).toContain('Communes limitrophes sans CPTS connue dans ce plan');
		expect(text).not.toContain('Zones blanches');
	});

	test('tells imported figures with their interval, and where the total population gives another class', () => {
		const text = allText(pagesOf(dossierContent(communes(40))));
		expect(text).toContain('1\u202f204 à 1\u202f294');
		expect(text).toContain('somme des communes, 2 communes');
		expect(text).toContain('81\u202f200');
		expect(text).toContain('taille 3 avec la population totale');
	});

	test('the sum of a list never stands alone on a page', () => {
		for (let count = 28; count < 46; count++) {
			const pages = pagesOf(dossierContent(communes(count)));
			const withSum = pages.find((page) => /^Total$/m.test(textOf(page)));
			expect(textOf(withSum!)).toMatch(/^37\d{3}$/m);
		}
	});

	test('the last page holds more than the line on measuring', () => {
		const source = { title: 'Contours', producer: 'IGN', vintage: '2026', licence: 'Licence ouverte' };
		for (let count = 0; count < 64; count++) {
			const cited = Array.from({ length: count }, (_, at) => `Texte ${at}`);
			const sources = Array.from({ length: count === 0 ? 1 : count }, () => source);
			for (const lists of [{ planSources: cited }, { planSources: [], sources }]) {
				const last = pagesOf(dossierContent(communes(3), lists)).at(-1)!;
				const words = textOf(last).split('\n');
				const at = words.findIndex((line) => line.startsWith('Superficies et longueurs'));
				expect(at, `${count} sources`).toBeGreaterThan(0);
			}
		}
	});

	test('without communes, neighbours, steps or announcements stays a document', () => {
		const text = allText(
			pagesOf(
				dossierContent([], {
					neighbours: [],
					announced: [],
					indicators: [],
					totalPopulation: undefined,
					events: [],
					around: { communes: [], beyond: 0 },
					epci: { zones: [], withoutZone: 0 },
					sources: [],
					planSources: [],
				}),
			),
		);
		expect(text).toContain('Ce territoire n’a pas encore de commune.');
		expect(text).not.toContain('Annoncé et mesuré');
	});

	test('asks for the pictures that its pages show; A3 is a landscape page of its own', () => {
		const content = dossierContent(communes(31));
		const small = dossierPages(typesetter, content, dossierOptions);
		expect(small.wanted.map(({ picture }) => picture)).toEqual(['map']);
		const large = dossierPages(typesetter, content, { ...dossierOptions, withA3: true });
		expect(large.pages).toHaveLength(small.pages.length + 1);
		expect(large.pages[1]).toMatchObject({ widthMm: 420, heightMm: 297 });
		for (const { pages, wanted } of [small, large]) {
			const shown = pages.flatMap(({ items }) => items.filter(({ kind }) => kind === 'picture'));
			expect(shown.map((item) => 'name' in item && item.name)).toEqual(wanted.map(({ picture }) => picture));
		}
		expect(large.pages.flatMap((page) => textFaults(page, MARGIN_MM))).toEqual([]);
	});

	test('in English stays within its pages', () => {
		const options = {
			...dossierOptions,
			locale: 'en',
			texts: DOSSIER_TEXTS.en,
			format: formatsFor('en'),
		} as const;
		const text = allText(pagesOf(dossierContent(communes(40)), options));
		expect(text).toContain('List of communes (40)');
	});
});
