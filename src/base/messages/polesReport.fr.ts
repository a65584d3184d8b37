import { frenchCount } from '../frenchCount.ts';
import type { Widen } from './interface.fr.ts';

/** Texts of the printed report on the poles of a département. */
export const polesReportFr = {
	kind: 'Pôles d’attraction de patients',
	title: (area: string) => `${area}\u202f: pôles d’attraction`,
	footer: (area: string, specialty: string, day: string) => `${area}, ${specialty}, ${day}`,
	fileKind: 'poles',
	poles: (count: string, specialty: string) => `${frenchCount(count, 'pôle')}, ${specialty}`,
	band: (least: number, most: number, isInside: boolean) =>
		isInside
			? `Dans la cible de ${least} à ${most} pôles infra-départementaux.`
			: `Hors de la cible de ${least} à ${most} pôles infra-départementaux.`,
	suggested: (count: string) => `Nombre que donne la recette\u202f: ${count}.`,
	modelled:
		'Simulation\u202f: aucun flux observé n’est chargé. Les recours sont modélisés d’après l’offre et la distance\u202f; ce rapport aide à lire le territoire et ne prouve rien. L’échelle des spécialités et la comparaison «\u202fplus pertinent que\u202f» ne sont pas données sur des flux modélisés.',
	modelledMark: 'simulation',
	demonstration: 'Région de démonstration\u202f: communes et chiffres inventés.',
	facts: { flows: 'Flux', madeOn: 'Établi le', specialty: 'Spécialité' },
	map: 'Carte',
	mapNote:
		'Teinte\u202f: classe d’attraction de la commune par le pôle de son bassin. Trait plein\u202f: limite d’un bassin. Tirets\u202f: limite du département. Cercle\u202f: habitants du bassin.',
	table: {
		title: 'Pôles',
		name: 'Pôle',
		communes: 'Communes',
		people: 'Habitants',
		basinPeople: 'Bassin entier',
		index: 'Taux d’autarcie',
		specialties: 'Présents',
		outside: (name: string) => `${name} (hors du département)`,
		kept: (name: string) => `${name} (choisi à la main)`,
		note: 'Communes et habitants du bassin dans le département, puis habitants du bassin entier, qui peut aller au-delà du département et de la région. Taux d’autarcie\u202f: part des recours du bassin entier satisfaits sur place\u202f; un intervalle où des effectifs sont masqués.',
		dropped: (names: string) => `Écartés à la main\u202f: ${names}.`,
	},
	curve: {
		title: 'Nombre de pôles',
		axis: 'nombre de pôles (bande\u202f: cible)',
		note: 'Taux d’autarcie moyen des pôles selon leur nombre. Point clair\u202f: un des pôles n’atteint pas les seuils.',
	},
	classes: {
		title: 'Attraction',
		label: 'Classe',
		rule: 'Règle',
		communes: 'Communes',
		people: 'Habitants',
	},
	method: {
		title: 'Méthode et paramètres',
		words: [
			'Les destinations sont des villes entières (unités urbaines), nommées d’après leur plus grande commune.',
			'Est candidate une ville qui est la première destination d’elle-même ou de trois communes et qui sert le nombre d’habitants demandé\u202f; celles qui dépendent d’une plus grande sont laissées.',
			'Chaque commune va au candidat où vont le plus de ses patients. Tant qu’un bassin n’atteint pas les seuils ou n’est pas d’un seul tenant, celui dont le taux d’autarcie est le plus bas rejoint le pôle qui reçoit le plus de ses patients.',
			'À égalité, le plus petit code INSEE l’emporte, et l’égalité est marquée d’un astérisque.',
		],
		parameters: 'Paramètres',
	},
	communes: {
		title: 'Communes',
		code: 'Code',
		name: 'Commune',
		people: 'Habitants',
		first: '1er pôle',
		second: '2e pôle',
		margin: 'Écart (points)',
		attraction: 'Attraction',
		note: 'Parts de tous les recours de la commune, ceux qui vont à l’étranger ou en un lieu inconnu compris.',
	},
	provenance: {
		observed: (parts: readonly string[]) => `observés\u202f: ${parts.join(', ')}`,
		hidden: (below: string) => `effectifs de moins de ${below} masqués`,
		incomplete: 'des paires absentes peuvent être masquées',
		modelled: 'modélisés d’après l’offre et la distance (BPE 2017 et 2020, FINESS)',
	},
	parameters: {
		merged: 'Spécialités réunies',
		weights: 'Poids des spécialités réunies',
		weightings: { equal: 'à parts égales', volume: 'selon leurs nombres de patients' },
		scaledByHand: 'Échelle choisie à la main',
		destinations: 'Destinations',
		byTown: 'villes (unités urbaines 2020)',
		byCommune: 'communes',
		leastLi: 'Taux d’autarcie d’un bassin',
		leastPeople: 'Habitants servis',
		atLeast: (value: string) => `au moins ${value}`,
		supply: 'Offre, avec son poids',
		supplyOf: (name: string, weight: string) => `${name} × ${weight}`,
		exponents: 'Effets de l’offre et de la distance (exposants)',
		exponentsOf: (alpha: string, beta: string) => `${alpha} et −${beta}`,
		parameterSource: 'Origine de ces exposants',
		usual: 'valeurs d’origine, ni publiées ni ajustées',
		fitted: (flows: string, specialty: string) => `ajustés sur les flux «\u202f${flows}\u202f», ${specialty}`,
		distance: 'Distance',
		distanceOf: (detour: string, km: string) =>
			`entre chefs-lieux, à vol d’oiseau × ${detour}, jusqu’à ${km}\u202fkm`,
	},
	classRules: {
		veryStrong: (most: string) => `1er pôle\u202f: ${most} ou plus`,
		between: (least: string, most: string) => `1er pôle\u202f: de ${least} à moins de ${most}`,
		shared: (least: string, points: string) =>
			`1er pôle sous ${least}, ou moins de ${points} points d’écart\u202f; l’emporte sur les autres`,
		unknown: 'aucun recours connu',
	},
	outcome: { saved: (file: string) => `Rapport enregistré\u202f: ${file}` },
	range: (least: string, most: string) => `${least} à ${most}`,
	save: 'Rapport du département (PDF)',
	saving: 'Mise en page du rapport…',
};

export type PolesReportTexts = Widen<typeof polesReportFr>;
