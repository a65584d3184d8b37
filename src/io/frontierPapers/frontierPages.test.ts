import { describe, expect, test } from 'vitest';
import {
	decision,
	pair,
	paperCommune,
	paperMap,
	paperOptions,
	sheet,
	sheets,
	sideA,
	sideB,
	statement,
} from '../../../tests/builders/frontierPapers.ts';
import { textFaults, textOf, typesetter } from '../../../tests/builders/printedPages.ts';
import type { Page } from '../print/page.ts';
import type { FrontierPaper, SheetContent } from './content.ts';
import { frontierPages } from './frontierPages.ts';

const MARGIN_MM = 10;

function pagesOf(paper: FrontierPaper, locale: 'fr' | 'en' = 'fr'): Page[] {
	const { pages } = frontierPages(typesetter, paper, paperOptions(locale));
	expect(pages.flatMap((page) => textFaults(page, MARGIN_MM))).toEqual([]);
	return pages;
}
const plain = (pages: readonly Page[]): string =>
	pages
		.map(textOf)
		.join('\n')
		.replace(/[\s\u202f\u00a0]+/gu, ' ');
const sheetText = (changes: Partial<SheetContent>): string =>
	plain(pagesOf({ kind: 'sheets', content: sheets([sheet(changes)]) }));
const many = (count: number) =>
	Array.from({ length: count }, (_, index) =>
		paperCommune(index, index % 3 === 0 ? { decisions: [decision()] } : {}),
	);

/** Names that a file may bring: markup, no end, right to left, signs beyond the typeface, control characters. */
const HOSTILE = [
	'<script>alert(1)</script>&amp;<b>gras</b>',
	'Saint-'.repeat(40),
	'X'.repeat(300),
	'مدينة القدس \u202eRTL\u202c',
	'🏥👩‍⚕️ Bléré 🚑',
	'tab\tligne\nfin\u0000',
	'=1+1',
];

describe('decision sheets', () => {
	test('one page each, in the order given, each with the name of its commune in the footer', () => {
		const list = [0, 1, 2].map((index) => sheet({}, index));
		const pages = pagesOf({ kind: 'sheets', content: sheets(list) });
		expect(pages).toHaveLength(3);
		for (const [at, { name, code }] of list.entries()) {
			expect(textOf(pages[at])).toContain(`Fiche de décision, ${name}\u00a0(${code}), situation au`);
			expect(textOf(pages[at])).toContain(`p. ${at + 1}/3`);
		}
	});

	test('undecided: choices to tick, lines to write on, and agreements of all parties', () => {
		const text = sheetText({});
		expect(text).toContain('Décision (à remplir : rien n’est décidé)');
		for (const choice of ['CPTS Asclépios', 'CPTS Sud-Lochois', 'partagée entre les deux', 'aucune des deux'])
			expect(text).toContain(choice);
		expect(text).toMatch(/Motif Date Rôle de l’auteur Prend effet le À revoir le/);
		expect(text).toMatch(/Accords Asclépios Sud-Lochois ARS CPAM/);
		expect(text).toContain('aucun flux chargé');
		expect(text).toContain('Réponses des professionnels : aucune réponse.');
		expect(text).toContain('Elle ne décide rien.');
	});

	test('decided: the standing decision with its agreements, then those before it', () => {
		const former = decision({ date: '2017-12', to: 'partagée entre les deux', reason: 'En attendant.' });
		const text = sheetText({ decisions: [former, decision({ facts: ['commune 987 hab.'] })] });
		expect(text).toContain('Décision : CPTS Asclépios, décidé le 10 février 2018');
		expect(text).toContain('accord retiré, 5 mars 2018');
		expect(text).toContain('pas noté');
		expect(text).toContain('Faits notés alors : commune 987 hab.');
		expect(text.indexOf('Décisions antérieures')).toBeGreaterThan(text.indexOf('10 février 2018'));
		expect(text).toContain('décembre 2017 : partagée entre les deux · Motif : En attendant.');
		expect(text).not.toContain('à remplir');
	});

	test('a decision that is private and was not ticked is neither printed nor denied', () => {
		const text = sheetText({ isWithheld: true });
		expect(text).toContain('est marquée privée : elle n’est pas imprimée ici');
		expect(text).not.toContain('rien n’est décidé');
	});

	test('answers by profession with their rate; of fewer than six no figure', () => {
		const text = sheetText({
			answers: [
				{ profession: 'Infirmiers', a: 4, b: 6, neither: 2, asked: 20 },
				{ profession: 'Pharmaciens', a: 6, b: 0, neither: 0 },
				{ profession: 'Sages-femmes', a: 3, b: 1, neither: 1, asked: 7 },
			],
		});
		expect(text).toContain('Infirmiers 4 6 2 12 60 % de 20');
		expect(text).toContain('Pharmaciens 6 0 0 6 inconnu');
		expect(text).toMatch(/Sages-femmes moins de six Réponses groupées/);
	});

	test('beside nobody: one side, no lines for a second CPTS', () => {
		const text = sheetText({
			b: undefined,
			titleB: 'Reste sans CPTS connue',
			choices: ['CPTS Asclépios', 'aucune CPTS'],
			parties: ['Asclépios', 'ARS', 'CPAM'],
			map: undefined,
		});
		expect(text).toContain('à la limite de la CPTS Asclépios');
		expect(text).not.toContain('Sud-Lochois (la commune');
		expect(text).toContain('Reste sans CPTS connue');
	});

	test('unknown figures read so, never 0 and never NaN', () => {
		const text = sheetText({ population: NaN, apl: NaN });
		expect(text).toContain('inconnu hab. (municipale 2023)');
		expect(text).toContain('Maisons de santé (BPE 2020) inconnu');
		expect(text).not.toContain('NaN');
	});
});

describe('the frontier dossier of two CPTS', () => {
	test('of 400 communes: each stands in it once, heads are repeated on every page', () => {
		const list = many(400).map((commune) => ({ ...commune, decisions: [] }));
		const pages = pagesOf({ kind: 'pair', content: pair(list) });
		const lines = pages.map(textOf).join('\n').split('\n');
		for (const { code } of list) expect(lines.filter((line) => line === code)).toHaveLength(1);
		const withCodes = pages.filter((page) => /^37\d{3}$/m.test(textOf(page)));
		expect(withCodes.length).toBeGreaterThan(15);
		for (const page of withCodes) expect(textOf(page)).toContain('Code INSEE');
		expect(textOf(pages[pages.length - 1])).toContain(`p. ${pages.length}/${pages.length}`);
	});

	test('cover, figures, communes, decisions with reasons, sources, in this order', () => {
		const text = plain(pagesOf({ kind: 'pair', content: pair(many(7)) }));
		const order = [
			'Dossier de frontière',
			'Asclépios et Sud-Lochois',
			'janvier 2018, inventaire partiel',
			'Périmètres indicatifs des CPTS Asclépios et Sud-Lochois',
			'1. Chiffres de la limite',
			'Limite commune 55,5 km',
			'2 communes de population inconnue, hors somme',
			'2. Communes entre les deux (7)',
			'CPTS Asclépios, 10 février 2018',
			'à décider',
			'3. Décisions',
			'Motif : Les patients y vont déjà',
			'4. Sources',
		].map((part) => text.indexOf(part));
		expect(order.every((at) => at >= 0)).toBe(true);
		expect(order).toEqual([...order].sort((one, other) => one - other));
	});

	test('decisions of communes that no longer lie between the two are told, private ones only counted', () => {
		const left = paperCommune(1, { why: '', proposal: '', decisions: [decision()] });
		const secret = paperCommune(2, { isWithheld: true });
		const text = plain(pagesOf({ kind: 'pair', content: pair([left, secret]) }));
		expect(text).toContain('n’est plus entre les deux CPTS');
		expect(text).toContain('Une commune a une décision marquée privée');
		expect(text).toContain('2. Communes entre les deux (1)');
	});

	test('speaks of zones blanches only where the inventory is complete', () => {
		const content = pair([]);
		expect(plain(pagesOf({ kind: 'pair', content }))).not.toContain('Zones blanches');
		const complete = { ...content, plan: { ...content.plan, isComplete: true } };
		expect(plain(pagesOf({ kind: 'pair', content: complete }))).toContain('Zones blanches entre les deux');
	});
});

describe('the statement for both presidents', () => {
	test('says who takes what, what is open, and has places for all four parties', () => {
		const outcomes = ['a', 'b', 'shared', 'none'] as const;
		const decided = outcomes.map((outcome, index) =>
			paperCommune(index, { decisions: [decision({ outcome: 'shared' }), decision({ outcome })] }),
		);
		const text = plain(pagesOf({ kind: 'statement', content: statement([...decided, paperCommune(9)]) }));
		for (const title of ['À la CPTS Asclépios', 'À la CPTS Sud-Lochois', 'Partagées entre les deux CPTS', 'À aucune des deux CPTS'])
			expect(text).toContain(`${title} (1)`);
		expect(text).toContain('37001 L’Île-0 100 10 février 2018 1er avril 2018 février 2019 Asclépios, CPAM');
		expect(text).toContain('2. Communes qui restent à décider (1)');
		expect(text).toContain('L’Île-9 (37010).');
		expect(text.match(/accord avec réserve/g)).toHaveLength(2);
		for (const party of ['Pour la CPTS Asclépios', 'Pour la CPTS Sud-Lochois']) expect(text).toContain(party);
		expect(text.match(/Signature(?!s)/g)).toHaveLength(2);
		expect(text).toContain('Périmètres indicatifs');
	}); // prettier-ignore

	test('a private decision is in neither list, and counted', () => {
		const text = plain(
			pagesOf({ kind: 'statement', content: statement([paperCommune(0, { isWithheld: true })]) }),
		);
		expect(text).toContain('Communes dont la décision est notée (0)');
		expect(text).toContain('Communes qui restent à décider (0)');
		expect(text).toContain('Une commune a une décision marquée privée');
	});

	test('of 400 communes keeps the signatures together on the last page', () => {
		for (const count of [1, 23, 30, 37, 400]) {
			const pages = pagesOf({ kind: 'statement', content: statement(many(count)) });
			const last = textOf(pages[pages.length - 1]);
			for (const part of [
				'Signatures des deux présidences',
				'Pour la CPTS Asclépios',
				'Pour la CPTS Sud-Lochois',
			])
				expect(last).toContain(part);
		}
	});
});

test.each(HOSTILE)('stays within its pages with the name %j', (name) => {
	const sides = { a: { ...sideA, name }, b: { ...sideB, name } };
	const hostile = decision({
		to: name,
		reason: name,
		authorRole: name,
		agreements: decision().agreements.map((one) => ({ ...one, name, said: name })),
	});
	const commune = paperCommune(0, { name, why: name, proposal: name, decisions: [hostile, hostile] });
	const content = sheet({
		...sides, ...commune, titleA: name, titleB: name, epci: name, heldBy: [name], choices: [name, name],
		answers: [{ profession: name, a: 6, b: 1, neither: 0, asked: 9 }],
	}); // prettier-ignore
	const plan = { name, scenario: name, asOf: '2018-01', isComplete: false };
	pagesOf({ kind: 'sheets', content: sheets([content, { ...content, decisions: [], choices: [name], parties: [name, name] }], { plan }) }); // prettier-ignore
	pagesOf({ kind: 'pair', content: pair([commune], { ...sides, plan }) });
	pagesOf({
		kind: 'statement',
		content: statement([commune, paperCommune(1, { name })], { ...sides, plan }),
	});
});

test('each paper in English, with the pictures that its pages show', () => {
	for (const paper of [
		{ kind: 'sheets', content: sheets([sheet(), sheet({ decisions: [decision()] }, 1)]) },
		{ kind: 'pair', content: pair(many(20)) },
		{ kind: 'statement', content: statement(many(20)) },
	] satisfies FrontierPaper[]) {
		pagesOf(paper, 'en');
		const { pages, wanted } = frontierPages(typesetter, paper, paperOptions('en'));
		const shown = pages.flatMap(({ items }) => items.filter(({ kind }) => kind === 'picture'));
		expect(shown.map((item) => 'name' in item && item.name)).toEqual(wanted.map(({ picture }) => picture));
	}
});

test('in black and white the lines over a map differ by their strokes, the shared communes by a hatch', () => {
	const { legend, overlays = [] } = paperMap('sheet-0');
	const looks = legend.map(({ mark }) =>
		mark.kind === 'overlay'
			? `${mark.isHatch} ${mark.strokes.map(({ dashMm }) => dashMm.join(' ')).join()}`
			: mark.kind,
	);
	expect(new Set(looks).size).toBe(legend.length);
	const lines = ({ items }: Page) => items.filter(({ kind }) => kind === 'line').length;
	const paper = (map: ReturnType<typeof paperMap>): Page =>
		pagesOf({ kind: 'sheets', content: sheets([sheet({ map })]) })[0];
	const bare = paper({ ...paperMap('sheet-0'), overlays: [] });
	const [hatch] = overlays;
	expect(lines(paper({ ...paperMap('sheet-0'), overlays: [hatch] })) - lines(bare)).toBeGreaterThan(5);
});
