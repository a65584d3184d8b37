import type { Widen } from './interface.fr.ts';
import { STATUS_BANDS_FR } from './statusBands.ts';

/** Texts of Couverture beyond its first paint, in French: Ma commune, zones blanches, tables, counts, the printed page. */
export const coveringFr = {
	/** 'le 30 novembre 2017', 'en mars 2017', 'avant avril 2017': what follows a status in a sentence. */
	when: (date: string, kind: 'day' | 'period' | 'before') =>
		kind === 'day' ? `le ${date}` : kind === 'period' ? `en ${date}` : date,
	/** Statuses as they end a sentence; the date follows. */
	statuses: {
		emerging: 'en émergence',
		letter: 'lettre d’intention',
		'project-filed': 'projet de santé déposé',
		'project-validated': 'projet de santé validé',
		signed: 'contrat signé',
		unknown: 'statut inconnu',
	},
	answer: {
		in: (commune: string, territory: string, status: string) =>
			`${commune} est dans le périmètre de la CPTS ${territory}, ${status}.`,
		inIndicative: (commune: string, territory: string, status: string) =>
			`${commune} est dans le périmètre indicatif de la CPTS ${territory}, ${status}.`,
		inSeveral: (commune: string, territories: string) =>
			`${commune} est partagée entre les CPTS ${territories}.`,
		statusOf: (territory: string, status: string) => `${territory}\u202f: ${status}.`,
		unknown: (commune: string, date: string) =>
			`${commune}\u202f: aucune CPTS connue dans ce plan, dont l’inventaire est partiel au ${date}.`,
		blank: (commune: string, date: string) =>
			`${commune} n’est couverte par aucune CPTS au ${date}\u202f: elle est en zone blanche.`,
		outside: (commune: string) => `${commune} est hors de l’étendue\u202f: ce plan ne la décrit pas.`,
		seeCard: 'Voir la fiche',
		indicative: 'Périmètre indicatif\u202f: aucun texte ne donne la liste des communes de cette CPTS.',
		neighbours: 'CPTS limitrophes',
		around: 'CPTS des communes limitrophes',
		aroundZone: 'CPTS limitrophes de la zone blanche',
		zone: (communes: string, people: string) =>
			`Communes de cette zone\u202f: ${communes}, habitants\u202f: ${people}.`,
		noNeighbours: 'Aucune CPTS connue dans ce plan n’est limitrophe.',
		unknownHelp:
			'Ce plan ne connaît pas toutes les CPTS\u202f: il se peut qu’une CPTS couvre déjà cette commune. Ce n’est pas une zone blanche connue. L’ARS, l’URPS ou vos soignants peuvent le dire.',
		blankHelp:
			'Zone blanche veut dire qu’aucune CPTS n’y organise encore le travail commun des professionnels de santé. Vos soignants y exercent comme ailleurs et vous consultez qui vous voulez.',
		what: 'Une CPTS réunit les professionnels de santé d’un territoire autour d’un projet de santé. Ce n’est pas un lieu de soins.',
	},
	position: {
		asking: 'Position demandée à votre navigateur…',
		help: 'Votre position est lue une fois par ce navigateur, comparée aux contours sur cet appareil, ni gardée ni envoyée.',
		denied:
			'Le navigateur n’a pas donné la position (refusée). Cherchez la commune par son nom, ou cliquez-la sur la carte.',
		unavailable:
			'La position n’est pas disponible sur cet appareil. Cherchez la commune par son nom, ou cliquez-la sur la carte.',
		outside: 'Votre position est hors de l’étendue ouverte et de ses environs.',
		found: (commune: string) => `Vous êtes à ${commune}. La position n’est pas gardée.`,
	},
	blanks: {
		title: 'Zones blanches',
		none: 'Aucune\u202f: chaque commune de l’étendue est dans une CPTS.',
		help: 'Communes d’un seul tenant qu’aucune CPTS ne couvre, tous statuts comptés, par nombre d’habitants. Vos soignants y exercent comme ailleurs\u202f; aucune organisation commune n’y est encore connue.',
		line: (count: number, communes: string, name: string) =>
			count === 1 ? `${name}, 1 commune` : `${name} et alentours, ${communes} communes`,
		towards: (names: string) => `CPTS limitrophes\u202f: ${names}`,
		alone: 'aucune CPTS limitrophe',
		more: (count: string) => `Montrer la suite (${count})`,
		save: 'Enregistrer la liste (CSV)',
		saved: (name: string) => `Fichier «\u202f${name}\u202f» enregistré dans vos téléchargements.`,
		file: 'zones-blanches',
	},
	tables: {
		rule: 'Règle',
		rules: {
			signed: 'seules comptent les CPTS dont le contrat est signé',
			validated: 'comptent les CPTS dont le projet de santé est validé ou le contrat signé',
			all: 'comptent toutes les CPTS qui n’ont pas pris fin, de l’émergence au contrat signé',
		},
		each: 'Chaque commune compte une fois, au statut le plus avancé de ses CPTS. Population municipale 2023.',
		partial:
			'Inventaire partiel\u202f: les parts ne comptent que les CPTS connues\u202f; le reste n’est pas une zone blanche.',
		indicative: 'Périmètres indicatifs\u202f: les habitants comptés le sont aussi.',
		byRegion: 'Par région',
		byDepartement: 'Par département, en détail',
		bySize: 'Par taille ACI',
		region: 'Région',
		departement: 'Département',
		territories: 'CPTS',
		knownTerritories: 'CPTS connues',
		population: 'Habitants',
		covered: 'Couverts',
		share: 'Part',
		signed: 'Signé',
		validated: 'Signé ou validé',
		all: 'Tous statuts',
		whole: 'Ensemble',
		severalNote: 'Une CPTS compte dans chaque département où elle a des communes.',
		size: 'Taille',
		people: 'Habitants des périmètres',
		sizeName: (size: string) => `Taille ${size}`,
		noSize: 'population inconnue',
		sizeAxis: 'habitants d’une CPTS',
		sizeNote: 'Une commune partagée compte dans chacune de ses CPTS.',
		chart: (what: string) => `${what}, part des habitants par statut`,
		sizeChart: 'CPTS selon leur nombre d’habitants, avec les seuils des tailles',
		dot: (name: string, people: string) => `${name}, ${people}\u202fhab.`,
		bands: STATUS_BANDS_FR,
	},
	counts: {
		national: 'En France',
		intro:
			'Les décomptes publiés ne suivent pas la même règle\u202f: ils ne se comparent qu’avec prudence entre eux et avec ce plan.',
		chart: 'CPTS comptées en France, par date de publication, avec l’objectif de 1\u202f000',
		target: (total: string) => `objectif\u202f: ${total}`,
		targetLine: (total: string, date: string, highest: string, at: string) =>
			`Objectif annoncé en ${date}\u202f: ${total} CPTS en 2022. Plus haut total publié ici\u202f: ${highest} (${at}), tous statuts.`,
		date: 'Date',
		signed: 'Signées',
		validated: 'Validées',
		others: 'Autres',
		total: 'Total',
		share: 'Habitants',
		who: 'Règle et source',
		ours: (plan: string) => `Ce plan (${plan})`,
		oursRule: (extent: string, rule: string) => `${extent}\u202f: ${rule}.`,
		noSource: 'Source à retrouver',
		blankPeople: (people: string) => `${people} habitants en zone blanche, d’après la source`,
		notGiven: '–',

		otherKinds: 'lettres d’intention, émergences et autres démarches',
		regional: 'Dans la région',
		regionalIntro: 'Faits publiés qui ne tiennent à aucun territoire de ce plan.',
		announced: 'Chiffres annoncés par d’autres CPTS, sans périmètre ici',
		units: {
			areaKm2: 'km²',
			population: 'habitants',
			professionals: 'professionnels',
			communes: 'communes',
		},
		about: 'environ',
		moreThan: 'plus de',
		source: (title: string) => `Source\u202f: ${title}`,
	},
	paper: {
		preparing: 'Préparation de la page à imprimer…',
		noMap: 'La carte n’a pas pu être dessinée\u202f: la page est imprimée sans elle.',
		situation: (plan: string, date: string) => `Plan «\u202f${plan}\u202f», situation au ${date}`,
		known: (date: string) => `état connu\u202f: ${date}`,
		map: 'Carte des territoires',
		legend: 'Légende',
		territories: 'Territoires par statut',
		territory: 'Territoire',
		status: 'Statut et date',
		size: 'Taille',
		perimeter: 'Périmètre',
		indicative: 'indicatif',
		decided: 'acté',
		listed: 'liste des communes',
		count: (count: string) => `${count} CPTS`,
		noOutline: (what: string) => `${what}\u202f: sans contour`,
		sources: 'Sources',
		printed: (date: string) => `Page imprimée le ${date} depuis Maillage.`,
	},
	card: {
		site: 'Site',
		contact: 'Contact',
		join: 'Je suis professionnel de santé\u202f: adhérer',
		joinUnknown:
			'Je suis professionnel de santé\u202f: adhérer. Site, contact et date de vérification inconnus dans ce plan.',
		checked: 'Vérifié',
		lastSource: 'Dernière source',
		unknown: 'inconnu',
		governance: 'Gouvernance',
		fee: 'Cotisation',
		feeText: (euros: string) => `${euros}\u202f€ par an`,
		links: 'Liens',
		sources: 'Sources',
	},
};

export type CoveringTexts = Widen<typeof coveringFr>;
