import type { FigureGroup, FigureNature } from '../figures.ts';
import type { Widen } from './interface.fr.ts';

/** Texts of the page Méthode et sources, the only place of the interface where methods have names. */
export const methodPageFr = {
	title: 'Méthode et sources',
	intro:
		'D’où vient chaque chiffre, ce qu’il veut dire, et ce qui est modélisé, indicatif ou inconnu. Formules et contrôles\u202f: docs/method.md (en anglais) et docs/methode.md, livrés avec le logiciel.',
	outline: 'Sommaire',
	print: 'Imprimer',
	back: 'Retour à la carte',
	sections: {
		incertitude: 'Modélisé, indicatif, inconnu',
		donnees: 'Jeux de données',
		methodes: 'Noms des méthodes',
	},
	groups: {
		couverture: 'Chiffres de Couverture',
		territoire: 'Chiffres d’un territoire',
		aci: 'Taille et montants',
		frontieres: 'Chiffres de Frontières',
		poles: 'Chiffres de Pôles',
		suivi: 'Chiffres de Suivi',
		intercpts: 'Chiffres d’une interCPTS',
		propositions: 'Territoires proposés',
	} satisfies Record<FigureGroup, string>,
	unit: 'unité',
	source: 'source',
	made: 'nature',
	natures: {
		counted: 'compté',
		measured: 'mesuré',
		estimated: 'estimé',
		announced: 'annoncé',
		modelled: 'modélisé sans flux observés',
		interval: 'intervalle',
		indicative: 'indicatif',
		unknown: 'peut être inconnu',
	} satisfies Record<FigureNature, string>,
	naturesLong: {
		counted: 'Nombre exact d’après la source, à sa date.',
		measured: 'Longueur ou surface des contours, sur l’ellipsoïde.',
		estimated: 'Calcul qui suppose quelque chose\u202f; la définition dit quoi.',
		announced: 'Chiffre d’un texte ou d’un barème, à sa date, que Maillage ne vérifie pas.',
		modelled:
			'Sans fichier de flux, les recours sont simulés d’après l’offre et la distance. Le chiffre est alors marqué «\u202fmodélisé\u202f», dessiné en tirets, et ne fonde ni proposition ni comparaison de pertinence.',
		interval:
			'Un effectif masqué par le secret statistique est compté comme un intervalle, jamais comme zéro\u202f; le chiffre s’écrit «\u202fde… à…\u202f».',
		indicative:
			'Aucun texte ne donne la liste des communes\u202f: le périmètre est supposé, et le chiffre avec lui.',
		unknown:
			'Une donnée qui manque se lit «\u202finconnu\u202f», jamais 0, et n’est pas comptée dans les sommes.',
	} satisfies Record<FigureNature, string>,
	naturesNote:
		'Un plan partiel ne connaît pas toutes les CPTS\u202f: une commune sans CPTS n’y est pas une zone blanche.',
	data: {
		extent: (name: string, units: string, around: string) =>
			`Étendue ${name}\u202f: ${units} communes, et ${around} autour.`,
		built: (date: string) => `Date de préparation de ces données\u202f: ${date}.`,
		unknownDate: 'inconnue',
		caption: 'Jeux de données de l’étendue ouverte',
		columns: {
			title: 'Jeu de données',
			producer: 'Producteur',
			vintage: 'Millésime',
			licence: 'Licence',
			link: 'Adresse',
		},
		none: 'Les données ne sont pas encore lues.',
		tables: 'Tables écrites avec le logiciel',
		tableDates: {
			sizes: 'Tailles et montants de l’ACI',
			counts: 'Décomptes nationaux des CPTS',
			models: 'Flux modélisés\u202f: poids et paramètres',
			places: 'Flux\u202f: communes rattachées à une ville',
		},
		since: (date: string) => `en vigueur\u202f: ${date}`,
		until: (from: string, to: string) => `de ${from} à ${to}`,
		ours: 'choix de Maillage, modifiables',
		noAddress: 'aucune',
	},
	methods: [
		[
			'Modèle de Huff (1963)',
			'Flux modélisés\u202f: chacun va vers un lieu d’autant plus que l’offre y est grande et la distance petite.',
		],
		[
			'Nystuen et Dacey (1961)',
			'Dominance entre communes\u202f: une commune est dominée par sa plus grande destination si celle-ci reçoit plus qu’elle.',
		],
		['Indice de Rand ajusté (Hubert et Arabie, 1985)', 'Accord d’ensemble entre deux zonages.'],
		[
			'Indice de Jaccard',
			'Recouvrement de deux zones\u202f: communes communes aux deux, sur communes de l’une ou l’autre.',
		],
		['Polsby et Popper (1991)', 'Compacité d’un périmètre.'],
		[
			'Luo et Wang (2003), 2SFCA',
			'Offre à portée, en ligne de commande\u202f; l’APL de la DREES en est une variante.',
		],
		['Snyder (1987), Vincenty (1975)', 'Superficies et longueurs sur l’ellipsoïde WGS 84.'],
		[
			'Zones d’emploi de l’INSEE (EURO, TTWA)',
			'Modèle du regroupement de proche en proche des territoires proposés.',
		],
	] as readonly (readonly [name: string, what: string])[],
};
export type MethodPageTexts = Widen<typeof methodPageFr>;
