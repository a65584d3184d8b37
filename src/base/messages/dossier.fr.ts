import { SIRENE_NAMES_FR } from './sireneNames.ts';
import type { Widen } from './interface.fr.ts';

/** Texts of the printed dossier of a territory; loaded with it, as no screen shows them. */
export const dossierFr = {
	kind: 'Dossier de territoire',
	purpose: 'Annexe pour l’Agence régionale de santé\u202f: périmètre, population, offre de soins',
	mapTitle: (name: string) => `${name}\u202f: carte du périmètre`,
	status: 'Statut',
	legalForm: 'Forme juridique',
	situation: 'Situation au',
	plan: 'Plan',
	scenario: 'Scénario',
	knownUntil: 'État connu du plan',
	inventory: { partial: 'inventaire partiel', complete: 'inventaire complet' },
	madeOn: 'Établi le',
	perimeterSince: 'Périmètre daté de',
	indicative: 'Périmètre indicatif\u202f: aucun texte ne donne la liste des communes.',
	demonstration:
		'Région de démonstration\u202f: communes, habitants et territoires inventés. Aucune donnée réelle.',
	keys: {
		population: 'habitants (municipale 2023)',
		area: 'km²',
		communes: 'communes',
		commune: 'commune',
		size: 'taille ACI',
	},
	people: {
		title: 'Population et territoire',
		population: 'Population municipale 2023',
		totalPopulation: 'Population totale',
		totalPopulationUnknown: 'non chargée (les données livrées portent la population municipale)',
		unknown: (count: number) =>
			count === 1
				? 'Une commune est de population inconnue\u202f: elle n’est pas dans la somme.'
				: `${count} communes sont de population inconnue\u202f: elles ne sont pas dans la somme.`,
		area: 'Superficie (sur l’ellipsoïde)',
		density: 'Densité',
		densityUnit: 'hab./km²',
		communes: 'Communes',
		perimeter: 'Longueur des limites',
		pieces: 'D’un seul tenant',
		onePiece: 'oui',
		pieceCount: (count: number) => `non, en ${count} parties`,
		departement: 'Département',
		people: 'Population',
		share: 'Part',
	},
	size: {
		title: 'Taille ACI et montants',
		class: (sizeClass: number) => `Taille ${sizeClass}`,
		unknown: 'Taille inconnue\u202f: la population n’est pas connue.',
		above: (sizeClass: number, people: string) =>
			`${people} habitants de plus feraient passer en taille ${sizeClass}.`,
		below: (sizeClass: number, people: string) =>
			`${people} habitants de moins feraient passer en taille ${sizeClass}.`,
		other: (own: number, other: number) =>
			`La population retenue change la taille\u202f: taille ${own} avec la population municipale, taille ${other} avec la population totale.`,
		label: (label: string) => `Montants\u202f: ${label}. Plafond\u202f: montant le plus élevé possible.`,
		effect:
			'Un mouvement de communes ne change aucun montant par lui-même\u202f: effet si le contrat est avenanté. La population retenue est la population municipale.',
		amount: 'Montant',
		euros: 'Euros par an',
		nature: 'Nature',
		ceiling: 'plafond',
		fixed: 'montant',
		notFound: 'à compléter',
		source: 'Source',
	},
	supply: {
		title: 'Offre de soins',
		what: 'Professionnels et lieux',
		count: 'Nombre',
		per10000: 'Pour 10\u202f000 hab.',
		source: 'Source',
		unknown: (count: number) => (count < 2 ? `${count} commune inconnue` : `${count} communes inconnues`),
		names: {
			generalistesBpe2017: 'Médecins généralistes',
			pharmacies2020: 'Officines',
			msp2020: 'Maisons de santé (MSP)',
			urgences2020: 'Services d’urgence',
			hopitaux2020: 'Établissements de court séjour',
		},
		sources: {
			generalistesBpe2017: 'INSEE, BPE 2017',
			pharmacies2020: 'INSEE, BPE 2020',
			msp2020: 'INSEE, BPE 2020',
			urgences2020: 'INSEE, BPE 2020',
			hopitaux2020: 'INSEE, BPE 2020',
		},
		relative: 'Établissements (INSEE, SIRENE 2019)',
		relativeIndex: 'Étendue\u00a0=\u00a0100',
		relativeNote:
			'Densité d’établissements par habitant, rapportée à celle de l’étendue entière. SIRENE compte des établissements, non des personnes\u202f: seule vaut la comparaison.',
		relativeNames: SIRENE_NAMES_FR,
		apl: 'Accès (APL 2018)',
		aplAll: 'Médecins généralistes',
		aplUnder65: 'Médecins généralistes de moins de 65 ans',
		aplUnit: 'Consultations par hab. et par an',
		aplWeight: {
			standardised: 'DREES 2018, moyenne pondérée par la population standardisée 2016',
			municipal: 'DREES 2018, moyenne pondérée par la population municipale 2023',
		},
		aplBound: 'Sous 2,5 consultations par habitant et par an, un territoire est dit sous-dense (DREES).',
	},
	indicators: {
		title: 'Indicateurs importés',
		what: 'Indicateur',
		value: 'Valeur',
		how: 'Calcul',
		source: 'Source',
		sum: 'somme des communes',
		mean: (weight: string) => `moyenne pondérée (${weight || 'population municipale'})`,
		unknown: (count: number) => (count < 2 ? `${count} commune inconnue` : `${count} communes inconnues`),
		interval: (low: string, high: string) => `${low} à ${high}`,
	},
	announced: {
		title: 'Annoncé et mesuré',
		what: 'Ce qui est annoncé',
		announced: 'Annoncé',
		measured: 'Mesuré',
		gap: 'Écart',
		source: 'Texte et date',
		notMeasured: 'non mesuré',
		dueToPerimeter: (gap: string) => `${gap}, dû au périmètre indicatif`,
	},
	neighbours: {
		title: 'CPTS limitrophes',
		none: 'Aucune autre CPTS connue dans ce plan ne touche ce territoire.',
		name: 'CPTS',
		status: 'Statut',
		border: 'Limite commune',
		shared: 'Communes partagées',
		noShared: 'aucune',
		alongNobody: (km: string) =>
			`Limite le long de communes sans CPTS connue dans ce plan\u202f: ${km}\u202fkm.`,
		alongEdge: (km: string) => `Limite au bord des données (mer, frontière)\u202f: ${km}\u202fkm.`,
	},
	epci: {
		title: 'EPCI entiers et coupés',
		name: 'EPCI',
		inside: 'Communes dans le territoire',
		ofAll: (inside: string, all: string) => `${inside} sur ${all}`,
		people: 'Population dans le territoire',
		state: 'Le territoire le prend',
		whole: 'entier',
		cut: 'coupé',
		without: (count: number) =>
			count === 1
				? 'Une commune n’est dans aucun EPCI à fiscalité propre.'
				: `${count} communes ne sont dans aucun EPCI à fiscalité propre.`,
		summary: (whole: number, cut: number) =>
			`${whole} entier${whole > 1 ? 's' : ''}, ${cut} coupé${cut > 1 ? 's' : ''} par la limite du territoire.`,
	},
	around: {
		title: {
			partial: 'Communes limitrophes sans CPTS connue dans ce plan',
			complete: 'Zones blanches limitrophes',
		},
		partial:
			'L’inventaire du plan est partiel\u202f: ces communes ne sont pas pour autant en zone blanche, aucune CPTS n’y est connue dans ce plan.',
		none: 'Aucune\u202f: chaque commune limitrophe de l’étendue est dans une CPTS du plan.',
		sum: (communes: number, people: string) =>
			`${communes < 2 ? `${communes} commune touche` : `${communes} communes touchent`} le territoire, ${people} habitants\u202f:`,
		beyond: (count: number) =>
			count === 1
				? 'Une autre commune limitrophe est hors de l’étendue du plan, qui ne la décrit pas.'
				: `${count} autres communes limitrophes sont hors de l’étendue du plan, qui ne les décrit pas.`,
	},
	events: {
		title: 'Étapes connues',
		none: 'Le plan ne note aucune étape pour ce territoire.',
		date: 'Date',
		what: 'Étape',
		source: 'Source',
	},
	agreements: {
		title: 'Accords',
		intro: 'Le plan ne note aucun accord. Ce tableau est à remplir par les parties.',
		party: 'Partie',
		agreement: 'Accord (oui, non, avec réserve)',
		date: 'Date',
		signature: 'Nom, qualité et signature',
		cpts: (name: string) => `CPTS ${name}`,
		ars: 'Agence régionale de santé',
		cpam: 'Caisse primaire d’assurance maladie',
	},
	communes: {
		title: (count: string) => `Liste des communes (${count})`,
		code: 'Code INSEE',
		name: 'Commune',
		departement: 'Département',
		epci: 'EPCI',
		population: 'Population',
		total: 'Total',
		noEpci: 'aucun',
		empty: 'Ce territoire n’a pas encore de commune.',
		vintage: 'Communes au 1er janvier 2026, population municipale 2023 (INSEE).',
	},
	sources: {
		title: 'Sources et dates',
		what: 'Source',
		producer: 'Producteur',
		vintage: 'Millésime',
		licence: 'Licence',
		plan: 'Textes cités par le plan',
		cited: (number: number, text: string) => `[${number}] ${text}`,
		method:
			'Superficies et longueurs sont mesurées sur l’ellipsoïde GRS 80 à partir des contours de communes\u202f; chaque commune compte une fois.',
	},
	footer: (name: string, day: string) => `${name}, situation au ${day}`,
};

export type DossierTexts = Widen<typeof dossierFr>;
