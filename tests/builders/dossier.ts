import { DOSSIER_TEXTS } from '../../src/base/messages/dossier.ts';
import { formatsFor } from '../../src/base/format.ts';
import type { DossierCommune, DossierContent } from '../../src/io/dossier/content.ts';
import type { DossierOptions } from '../../src/io/dossier/writing.ts';

/** So many made-up communes with long and short names; every `unknownEvery`th has no known population. */
export const communes = (count: number, unknownEvery = Infinity): DossierCommune[] =>
	Array.from({ length: count }, (_, index) => ({
		code: `37${String(index + 1).padStart(3, '0')}`,
		name: index % 7 === 3 ? 'Saint-Germain-des-Prés-et-la-Chapelle-aux-Œillets' : `L’Île-${index}`,
		departement: 'Indre-et-Loire (37)',
		epci: index % 5 === 2 ? '' : 'Communauté de communes Bléré-Val de Cher et vallées de l’Indre',
		population: (index + 1) % unknownEvery === 0 ? NaN : 100 + index,
	}));

/** A territory of so many communes, everything else by `changes`. */
export function dossierContent(
	list: DossierCommune[],
	changes: Partial<DossierContent> = {},
): DossierContent {
	const known = list.filter(({ population }) => !Number.isNaN(population));
	const population = known.length > 0 ? known.reduce((sum, commune) => sum + commune.population, 0) : NaN;
	return {
		name: 'Asclépios',
		status: 'contrat signé, 30 novembre 2017',
		statusNote: undefined,
		legalForm: 'association',
		perimeter: { since: '2017-11-30', isIndicative: true, note: 'Les communautés d’Amboise et de Bléré.' },
		plan: { name: 'Centre-Val de Loire 2018', scenario: '', asOf: '2018-01', isComplete: false },
		day: '2018-01-31',
		madeOn: '2026-11-22',
		isDemonstration: false,
		map: {
			picture: 'map',
			bounds: [0.75, 47.2, 1.2, 47.6],
			legend: [
				{ mark: { kind: 'chosen' }, text: 'Asclépios' },
				{ mark: { kind: 'status', line: 'dashed' }, text: 'lettre d’intention' },
				{ mark: { kind: 'shared' }, text: 'commune partagée' },
			],
			notes: ['Périmètres indicatifs.', 'Sources\u202f: IGN, INSEE.'],
		},
		communes: list,
		figures: {
			population,
			withoutPopulation: list.length - known.length,
			areaKm2: 620.6,
			density: population / 620.6,
			perimeterKm: 171.2,
			pieces: 1,
		},
		departements: [
			{ name: 'Indre-et-Loire (37)', communes: list.length, population },
			{ name: 'Loir-et-Cher (41)', communes: 0, population: 0 },
		],
		size: {
			sizeClass: Number.isNaN(population) ? undefined : 2,
			above: { sizeClass: 3, people: 24863 },
			below: { sizeClass: 1, people: 15138 },
			label: 'barème 2019, hors avenant 2 du 20/12/2021, à compléter',
			amounts: [
				{ label: 'Financement du fonctionnement', euros: 60000, isCeiling: false, source: 'revue, 2019' },
				{ label: 'Mission parcours', euros: undefined, isCeiling: true, source: '' },
			],
		},
		supply: [
			{ key: 'generalistesBpe2017', count: 43, per10000: 7.8, unknownCommunes: 0 },
			{ key: 'pharmacies2020', count: NaN, per10000: NaN, unknownCommunes: 3 },
		],
		relative: [
			{ key: 'sireneInfirmiers2019', index: 82.4, unknownCommunes: 0 },
			{ key: 'sireneReeducateurPodologue2019', index: NaN, unknownCommunes: 2 },
		],
		apl: { value: 3.412, weight: 'standardised' },
		aplUnder65: { value: NaN, weight: 'municipal' },
		totalPopulation: { population: 81200, sizeClass: 3 },
		indicators: [
			{
				name: 'Patients en affection de longue durée',
				unit: 'patients',
				weight: undefined,
				low: 1204,
				high: 1294,
				unknown: 2,
				source: 'Rézone, 2024',
			},
			{ name: 'Âge moyen', unit: 'ans', weight: '', low: 44.31, high: 44.31, unknown: 0, source: 'INSEE' },
		],
		announced: [
			{
				what: 'superficie',
				announced: '555\u202fkm²',
				measured: '620,6\u202fkm²',
				gapShare: 0.118,
				isDueToPerimeter: true,
				source: 'URPS des médecins libéraux du Centre-Val de Loire, naissance de la deuxième CPTS, 2017',
			},
		],
		neighbours: [
			{ name: 'Sud-Lochois', status: 'projet validé', borderKm: 51.3, shared: [] },
			{ name: 'Rabelaisie', status: 'émergence', borderKm: 0, shared: ['Azay-sur-Cher', 'Véretz'] },
		],
		towardsNobodyKm: 98.7,
		outsideKm: 0,
		epci: {
			zones: [
				{ name: 'CC du Val d’Amboise', inside: 14, all: 14, population: 28310 },
				{ name: 'CC du Val de Cher-Controis', inside: 2, all: 33, population: 4600 },
			],
			withoutZone: 0,
		},
		around: { communes: communes(30), beyond: 2 },
		events: [{ date: '2017-11-30', what: 'contrat territorial de santé signé', source: 'URPS, 2018' }],
		sources: [
			{ title: 'Contours des communes', producer: 'IGN', vintage: '2018', licence: 'Licence Ouverte 2.0' },
		],
		planSources: ['URPS, retour sur cinq réunions, avant avril 2017'],
		...changes,
	};
}

export const dossierOptions: DossierOptions = {
	locale: 'fr',
	texts: DOSSIER_TEXTS.fr,
	format: formatsFor('fr'),
	withA3: false,
};
