import { DOSSIER_TEXTS } from '../../src/base/messages/dossier.ts';
import { FRONTIER_PAPERS_TEXTS } from '../../src/base/messages/frontierPapers.ts';
import { formatsFor } from '../../src/base/format.ts';
import type { Locale } from '../../src/base/locale.ts';
import type {
	CommuneGroup,
	PairContent,
	PaperCommune,
	PaperDecision,
	PaperHead,
	PaperSide,
	SheetContent,
	SheetsContent,
	StatementContent,
} from '../../src/io/frontierPapers/content.ts';
import type { PaperOptions } from '../../src/io/frontierPapers/writing.ts';
import type { MapContent } from '../../src/io/print/mapBlock.ts';

const paperHead: PaperHead = {
	plan: { name: 'Centre-Val de Loire 2018', scenario: '', asOf: '2018-01', isComplete: false },
	day: '2018-01-31',
	madeOn: '2026-11-22',
	isDemonstration: false,
};

export const sideA: PaperSide = {
	name: 'Asclépios',
	status: 'contrat signé, 30 novembre 2017',
	isIndicative: true,
};
export const sideB: PaperSide = {
	name: 'Sud-Lochois',
	status: 'projet validé, mars 2017',
	isIndicative: true,
};

/** A square around Bléré with what a sheet draws over its map. */
const square = [[[0.9, 47.3], [1.1, 47.3], [1.1, 47.4], [0.9, 47.4], [0.9, 47.3]]]; // prettier-ignore
const stroke = { widthMm: 0.5, colour: '#1C2430' };
const overlays = {
	solid: { lines: square, strokes: [{ ...stroke, dashMm: [] }] },
	dashed: { lines: square, strokes: [{ ...stroke, dashMm: [2.6, 0.9, 0.6, 0.9] }] },
	hatch: { lines: square, strokes: [{ ...stroke, dashMm: [] }], hatchMm: 1.6 },
} as const;

export const paperMap = (picture: string): MapContent => ({
	picture,
	bounds: [0.8, 47.2, 1.2, 47.5],
	legend: [
		{ mark: { kind: 'overlay', strokes: overlays.solid.strokes, isHatch: false }, text: 'limite de la CPTS Asclépios' },
		{ mark: { kind: 'overlay', strokes: overlays.dashed.strokes, isHatch: false }, text: 'limite de la CPTS Sud-Lochois' },
		{ mark: { kind: 'overlay', strokes: overlays.hatch.strokes, isHatch: true }, text: 'communes revendiquées par les deux' },
	],
	overlays: [overlays.hatch, overlays.solid, overlays.dashed],
	notes: [],
}); // prettier-ignore

export const decision = (changes: Partial<PaperDecision> = {}): PaperDecision => ({
	date: '2018-02-10',
	outcome: 'a',
	to: 'CPTS Asclépios',
	reason: 'Les patients y vont déjà, et les deux pharmacies en dépendent.',
	authorRole: 'présidente de la CPTS Asclépios',
	effectiveFrom: '2018-04-01',
	reviewOn: '2019-02',
	agreements: [
		{ party: 'cpts-a', name: 'Asclépios', said: 'd’accord, 10 février 2018', agrees: true },
		{ party: 'cpts-b', name: 'Sud-Lochois', said: '', agrees: false },
		{
			party: 'ars',
			name: 'ARS',
			said: 'd’accord, 2 mars 2018\u202f; accord retiré, 5 mars 2018',
			agrees: false,
		},
		{ party: 'cpam', name: 'CPAM', said: 'd’accord, mars 2018', agrees: true },
	],
	facts: [],
	...changes,
});

export const paperCommune = (index: number, changes: Partial<PaperCommune> = {}): PaperCommune => ({
	code: `37${String(index + 1).padStart(3, '0')}`,
	name: index % 7 === 3 ? 'Saint-Germain-des-Prés-et-la-Chapelle-aux-Œillets' : `L’Île-${index}`,
	population: index % 11 === 5 ? NaN : 100 + index,
	why: 'dans Sud-Lochois, touche Asclépios',
	proposal: 'aucune, aucun flux chargé\u202f: demandez aux professionnels',
	decisions: [],
	isWithheld: false,
	elsewhere: 0,
	...changes,
});

export const sheet = (changes: Partial<SheetContent> = {}, index = 0): SheetContent => ({
	...paperCommune(index),
	a: sideA,
	b: sideB,
	titleA: 'CPTS Asclépios (la commune y est)',
	titleB: 'CPTS Sud-Lochois (la commune n’y est pas)',
	departement: 'Indre-et-Loire (37)',
	epci: 'CC Bléré-Val de Cher',
	bassinDeVie: 'Bléré',
	zoneEmploi: 'Tours',
	heldBy: ['Asclépios'],
	supply: [
		{ key: 'generalistesBpe2017', count: 3 },
		{ key: 'pharmacies2020', count: 1 },
		{ key: 'msp2020', count: NaN },
		{ key: 'urgences2020', count: 0 },
		{ key: 'hopitaux2020', count: 0 },
	],
	apl: 3.04,
	rows: [
		{
			title: 'Bassin économique',
			a: [
				'bassin de vie\u202f: 9 des 12 autres communes, avec Bléré',
				'zone d’emploi\u202f: 29 des 165 autres communes, avec Amboise',
			],
			b: ['aucune autre commune du bassin de vie', 'zone d’emploi\u202f: 40 des 165 autres communes, avec Loches'],
		},
		{
			title: 'Taille ACI',
			a: ['55\u202f137 → 54\u202f150\u202fhab.', 'T2, inchangée', 'si la commune en sort'],
			b: ['39\u202f872 → 40\u202f859\u202fhab.', 'T1 → T2', 'si la commune y entre'],
		},
		{
			title: 'Montants par an',
			a: ['fonctionnement 60\u202f000\u202f€', 'plafond des missions 287\u202f000\u202f€'],
			b: [
				'fonctionnement 50\u202f000 → 60\u202f000\u202f€ (+10\u202f000\u202f€)',
				'plafond des missions 220\u202f000 → 287\u202f000\u202f€ (+67\u202f000\u202f€)',
				'première année (2021) 87\u202f500 → 105\u202f000\u202f€ (+17\u202f500\u202f€)',
			],
		},
		{
			title: 'Cohérence',
			a: ['EPCI\u202f: 14 des 14 autres communes', 'même département que des communes du territoire', 'd’un seul tenant'],
			b: ['aucune autre commune de l’EPCI', 'même département que des communes du territoire', 'd’un seul tenant'],
		},
	],
	flows: 'aucun flux chargé',
	answers: [],
	isWithheld: false,
	choices: ['CPTS Asclépios', 'CPTS Sud-Lochois', 'partagée entre les deux', 'aucune des deux'],
	parties: ['Asclépios', 'Sud-Lochois', 'ARS', 'CPAM'],
	map: paperMap(`sheet-${index}`),
	...changes,
}); // prettier-ignore

export const sheets = (
	list: readonly SheetContent[],
	changes: Partial<SheetsContent> = {},
): SheetsContent => ({
	...paperHead,
	mapSources: 'contours IGN 2018, communes et populations INSEE 2026 et 2023',
	scale: 'barème 2019, hors avenant 2 du 20/12/2021, à compléter',
	sheets: list,
	...changes,
});

export const statement = (
	communes: readonly PaperCommune[],
	changes: Partial<StatementContent> = {},
): StatementContent => ({ ...paperHead, a: sideA, b: sideB, communes, ...changes });

const group = (communes: number, population: number, withoutPopulation = 0): CommuneGroup => ({
	communes,
	population,
	withoutPopulation,
	areaKm2: communes * 14.25,
});

export const pair = (communes: readonly PaperCommune[], changes: Partial<PairContent> = {}): PairContent => ({
	...statement(communes),
	map: { ...paperMap('pair'), notes: ['Périmètres indicatifs.', 'Sources\u202f: IGN, INSEE.'] },
	figures: {
		borderKm: 55.52,
		wholeA: group(31, 55137),
		wholeB: group(67, 50872, 2),
		alongA: group(5, 2833),
		alongB: group(8, 8472),
		shared: group(0, NaN),
		free: group(2, 3592),
	},
	sources: [
		{ title: 'Contours des communes', producer: 'IGN', vintage: '2018', licence: 'Licence Ouverte 2.0' },
	],
	planSources: ['URPS, retour sur cinq réunions, avant avril 2017'],
	...changes,
});

export const paperOptions = (locale: Locale = 'fr'): PaperOptions => ({
	locale,
	texts: FRONTIER_PAPERS_TEXTS[locale],
	sourceTexts: DOSSIER_TEXTS[locale].sources,
	format: formatsFor(locale),
});
