import { frenchOf } from '../frenchOf.ts';
import { SIRENE_NAMES_FR } from './sireneNames.ts';
import type { CoverageRuleKey } from './keys.ts';
import { indicatorsFr } from './indicators.fr.ts';
import type { frontierFr } from './frontier.fr.ts';
import type { workshopFr } from './workshop.fr.ts';
import { historyFr } from './history.fr.ts';
import { ledgerFr } from './ledger.fr.ts';
import { toolsFr } from './tools.fr.ts';

/** The texts that the first page may need, in French; those of the Atelier and its dialogs are in `workshop.fr`, those of Frontières in `frontier.fr`. U+202F before ; : ! ? and inside « », U+2019 as apostrophe. */
export const fr = {
	app: {
		name: 'Maillage',
		views: {
			couverture: 'Couverture',
			atelier: 'Atelier',
			frontieres: 'Frontières',
			poles: 'Pôles',
			suivi: 'Suivi',
		},
		pages: { methode: 'Méthode et sources', montants: 'Montants de l’ACI', accessibilite: 'Accessibilité' },
		pageLinks: 'À propos',
		partlyAccessible: 'Accessibilité\u202f: partiellement conforme',
		howCounted: 'Comment c’est compté',
		navigation: 'Vues',
		skipToPanel: 'Aller au panneau',
		searchPlace: 'Commune, territoire…',
		searchLabel: 'Chercher une commune ou un territoire',
		searchNothing: 'Aucune commune ni aucun territoire de ce nom dans l’étendue.',
		extent: 'Étendue',
		help: 'Aide',
		meeting: 'Projection',
		extentIs: (name: string) => `Étendue\u202f: ${name}`,
		language: 'Langue',
		theme: { light: 'Passer au thème sombre', dark: 'Passer au thème clair' },
		panel: 'Panneau',
		close: 'Fermer',
		cancel: 'Annuler',
		loading: (kilobytes: string) => `Chargement de l’étendue\u202f: ${kilobytes}\u202fko lus`,
		failedTitle: 'La carte ne peut pas s’ouvrir',
		failedSafe: 'Vos plans enregistrés dans ce navigateur sont intacts.',
		failedConnection: 'Le site ne répond plus. Vérifiez la connexion, puis réessayez.',
		failedRetry: 'Réessayer',
		demonstration:
			'Région de démonstration\u202f: communes, habitants et territoires inventés. Aucune donnée réelle.',
		inhabitants: 'hab.',
		pasted: 'tableau collé.tsv',
	},
	saving: {
		saved: 'enregistré',
		saving: 'enregistrement…',
		notYet: 'plan livré, non modifié',
		failed: 'non enregistré',
		readOnly: 'lecture seule',
		unreadable:
			'Un plan gardé dans ce navigateur ne peut pas être relu par cette version. Il est mis de côté, intact.',
	},
	map: {
		name: 'Carte des territoires',
		canvas: 'Carte, à parcourir aux flèches et aux touches + et −',
		zoomIn: 'Zoomer',
		zoomOut: 'Dézoomer',
		home: 'Voir toute l’étendue',
		layers: 'Couches',
		legend: 'Légende',
		tilesFailed:
			'Le fond de carte (communes, limites) n’a pas pu être lu. Les chiffres restent justes\u202f; rechargez la page quand la connexion est revenue.',
		uncovered: 'aucune CPTS connue dans ce plan',
		blank: 'zone blanche',
		sharedLegend: 'commune partagée',
		sources: 'Contours IGN 2018, communes et populations INSEE 2026 et 2023',
		sourcesShort: 'IGN, INSEE',
		indicative: 'Périmètres indicatifs',
		sourcesDemonstration: 'Données de démonstration, entièrement inventées',
	},
	layers: {
		title: 'Couches',
		points: 'Lieux de soins',
		msp2020: 'Maisons de santé (MSP) par commune, BPE 2020',
		hopitaux2020: 'Sites hospitaliers, FINESS 2020',
		urgences2020: 'Services d’urgence par commune, BPE 2020',
		pharmacies2020: 'Officines par commune, BPE 2020',
		choropleths: 'Couleur des communes',
		noChoropleth: 'aucune',
		apl: 'Accès aux médecins généralistes (APL 2018)',
		aplUnit: 'consultations par habitant et par an',
		aplUnder: (bound: string) => `moins de ${bound} (sous-dense)`,
		doctors: 'Médecins généralistes pour 10\u202f000 habitants (2017)',
		doctorsUnit: 'INSEE, BPE 2017, population municipale 2023',
		sireneGroup: 'Établissements par habitant, étendue\u00a0=\u00a0100 (SIRENE 2019)',
		sirene: SIRENE_NAMES_FR,
		sireneUnit: 'établissements par habitant, étendue\u00a0=\u00a0100, SIRENE 2019',
		sireneNote: 'SIRENE compte des établissements, non des personnes.',
		none: 'aucun',
		counted: 'nombre de communes',
		unknown: 'inconnu',
	},
	status: {
		title: 'Statut',
		0: 'émergence',
		1: 'lettre d’intention',
		2: 'projet validé',
		3: 'contrat signé',
		9: 'fin',
		unknown: 'statut inconnu',
		stale: 'information de plus d’un an',
		dated: (status: string, date: string) => `${status}, ${date}`,
		events: {
			emergence: 'émergence',
			'letter-filed': 'lettre d’intention déposée',
			'letter-validated': 'lettre d’intention validée',
			'project-filed': 'projet de santé déposé',
			'project-validated': 'projet de santé validé par l’ARS',
			'territorial-contract-signed': 'contrat territorial de santé signé',
			'aci-contract-signed': 'contrat tripartite ACI signé',
			ended: 'fin de la CPTS',
			launched: 'lancement',
			'signature-planned': 'signature prévue',
			meeting: 'réunion',
			'working-group': 'groupe de travail',
			'referent-recruited': 'référent recruté',
			'ars-answer-due': 'réponse de l’ARS attendue',
			'perimeter-changed': 'changement de périmètre',
			letter: 'courrier',
			'ars-answer': 'réponse de l’ARS',
			'contract-amended': 'avenant au contrat',
			other: 'autre fait',
		},
	},
	territoryList: {
		search: 'Chercher un territoire',
		nothing: 'Aucun territoire de ce nom dans ce plan.',
		more: (count: string) => `Montrer la suite (${count})`,
	},
	coverage: {
		title: 'Qui est couvert par une CPTS\u202f?',
		at: (date: string) => `situation au ${date}`,
		partial: 'inventaire partiel',
		partialHelp: (date: string) =>
			`Ce plan ne connaît pas toutes les CPTS (état connu\u202f: ${date}). Une commune hors de tout périmètre n’est donc pas une zone blanche\u202f: aucune CPTS n’y est connue dans ce plan.`,
		complete: 'inventaire complet',
		empty:
			'Chargez d’abord la liste de vos CPTS\u202f: elle sera lue, réparée et dessinée ici, sans quitter votre ordinateur.',
		keyFigure: (count: number) =>
			count === 1
				? 'des habitants vivent dans le périmètre de la seule CPTS connue'
				: `des habitants vivent dans le périmètre d’une des ${count} CPTS connues`,
		accordingTo: (count: number) =>
			count < 2 ? `d’après ${count} CPTS connue` : `d’après ${count} CPTS connues`,
		indicative: 'périmètres indicatifs',
		ofInhabitants: (covered: string, total: string) =>
			`${covered} sur ${total} habitants (population municipale 2023)`,
		rule: 'CPTS comptées',
		rules: {
			signed: 'contrat signé seulement',
			validated: 'projet validé ou contrat signé',
			all: 'tous statuts',
		} satisfies Record<CoverageRuleKey, string>,
		date: 'Date',
		overTime: 'Dans le temps',
		byDepartement: 'Par département',
		territories: 'Territoires',
		myCommune: 'Ma commune',
		myCommunePlaceholder: 'Nom, code postal ou code INSEE',
		myCommuneNothing:
			'Aucune commune trouvée dans l’étendue ni autour. Vérifiez l’orthographe ou le code postal.',
		answer: {
			in: (commune: string, territory: string) => `${commune} est dans le périmètre de la CPTS ${territory}`,
			inIndicative: (commune: string, territory: string) =>
				`${commune} est dans le périmètre indicatif de la CPTS ${territory}`,
			inSeveral: (commune: string, territories: string) =>
				`${commune} est partagée entre les CPTS ${territories}`,
			unknown: (commune: string) =>
				`${commune}\u202f: aucune CPTS connue dans ce plan, dont l’inventaire est partiel.`,
			blank: (commune: string) =>
				`${commune} n’est couverte par aucune CPTS\u202f: elle est en zone blanche.`,
			outside: (commune: string) => `${commune} est hors de l’étendue\u202f: ce plan ne la décrit pas.`,
			seeCard: 'Voir la fiche',
		},
		blanks: 'Zones blanches',
		blanksNone: 'Aucune\u202f: chaque commune de l’étendue est dans une CPTS.',
		blankLine: (count: number, communes: string, name: string) =>
			count === 1 ? `${name}, 1 commune` : `${name} et alentours, ${communes} communes`,
		loadList: 'Charger la liste de vos CPTS',
		freeChoice: 'La CPTS ne limite pas le libre choix du médecin.',
	},
	card: {
		back: 'Tous les territoires',
		populationMunicipale: 'municipale 2023',
		population: 'Population',
		area: 'Superficie',
		density: 'Densité',
		densityUnit: 'hab./km²',
		communes: 'Communes',
		parts: 'D’un seul tenant',
		partsYes: 'oui',
		partsNo: (pieces: number) => `non, en ${pieces} parties`,
		generalistes: 'Médecins généralistes',
		generalistesSource: 'BPE 2017',
		apl: 'Accès aux généralistes',
		aplSource: 'APL 2018, population standardisée',
		aplUnit: 'cons./hab.',
		sizeClass: 'Taille ACI',
		sizeClassSource: 'barème 2019, hors avenant 2 du 20/12/2021, à compléter',
		toThreshold: (size: string, people: string) => `${size} dans ${people}\u202fhab.`,
		sinceGesture: 'depuis le début du geste',
		announced: 'Annoncé dans les textes',
		announcedPrecision: { exact: '', about: 'environ ', 'more-than': 'plus de ' },
		announcedWhat: {
			areaKm2: 'superficie',
			population: 'habitants',
			professionals: 'professionnels',
			communes: 'communes',
			generalistes: 'médecins généralistes',
			autresSpecialistes: 'autres spécialistes',
			infirmiers: 'infirmiers',
			masseursKinesitherapeutes: 'masseurs-kinésithérapeutes',
			pharmacies: 'officines',
			axes: 'axes du projet',
		},
		events: 'Événements',
		decidedOn: (date: string) => `Périmètre acté au ${date}`,
		perimeterSince: (date: string) => `périmètre daté\u202f: ${date}`,
		indicative: 'périmètre indicatif\u202f: aucun texte ne donne la liste des communes',
		communesList: 'Communes du territoire',
		unknownPopulation: (count: number) =>
			count < 2 ? `${count} commune de population inconnue` : `${count} communes de population inconnue`,
		departements: 'Départements',
		legalForm: 'Forme juridique',
	},
	workshop: {
		title: 'Atelier',
		tabs: {
			plan: 'Plan',
			drawings: 'Tracés',
			scenarios: 'Variantes',
			finder: 'À vérifier',
			history: 'Historique',
		},
		plan: (name: string) => `Plan «\u202f${name}\u202f»`,
		tools: 'Outils',
		choose: 'Choisissez un territoire dans la liste, puis cliquez des communes.',
		share: 'Partager au lieu de déplacer',
		newTerritory: 'Nouveau territoire',
		newName: (number: number) => `Territoire ${number}`,
		rename: 'Renommer',
		renameLabel: 'Nom du territoire',
		renameEmpty: 'Le nom ne peut pas être vide.',
		renameTaken: (name: string) => `Un autre territoire s’appelle déjà «\u202f${name}\u202f».`,
		delete: 'Supprimer',
		attached: (count: number) =>
			count < 2
				? 'Une décision ou consultation le nommait\u202f; «\u202fAnnuler\u202f» la lui rend.'
				: `${count} décisions ou consultations le nommaient\u202f; «\u202fAnnuler\u202f» les lui rend.`,
		deleted: (name: string) =>
			`Territoire «\u202f${name}\u202f» supprimé. Ses communes sont sans territoire.`,
		undo: 'Annuler',
		redo: 'Rétablir',
		undone: (what: string) => `Annulé\u202f: ${what}`,
		redone: (what: string) => `Rétabli\u202f: ${what}`,
		nothingToUndo: 'Rien à annuler',
		others: 'Autres territoires',
		all: 'Territoires',
		empty: 'Ce plan n’a pas encore de territoire.',
		addCommune: 'Ajouter une commune',
		addCommunePlaceholder: 'Nom, code postal ou code INSEE',
		addNeighbour: 'Communes limitrophes',
		addOne: (name: string) => `Ajouter ${name}`,
		removeOne: (name: string) => `Retirer ${name}`,
		showMembers: 'Communes du territoire',
		download: 'Télécharger le plan',
		open: 'Ouvrir un plan',
		loadList: 'Charger une liste de CPTS',
		steps: {
			and: '\u202f; ',
			decided: (territory: string, date: string) => `périmètre ${frenchOf(territory)} acté au ${date}`,
			described: (name: string) => `le plan devient «\u202f${name}\u202f»`,
			drawingKept: (name: string) => `dessin «\u202f${name}\u202f» gardé`,
			drawingRemoved: (name: string) => `dessin «\u202f${name}\u202f» retiré`,
			perimeters: (territory: string) => `périmètres ${frenchOf(territory)} modifiés`,
			added: (count: string, to: string) => `${count} vers ${to}`,
			moved: (count: string, from: string, to: string) => `${count} ${frenchOf(from)} vers ${to}`,
			partly: (count: string, part: string, from: string, to: string) =>
				`${count} vers ${to}, dont ${part} ${frenchOf(from)}`,
			removed: (communes: string, from: string, count: number) =>
				`${communes} ${count < 2 ? 'retirée' : 'retirées'} ${frenchOf(from)}`,
			communes: (count: number, text: string) => (count < 2 ? `${text} commune` : `${text} communes`),
			created: (name: string) => `nouveau territoire «\u202f${name}\u202f»`,
			renamed: (from: string, to: string) => `«\u202f${from}\u202f» devient «\u202f${to}\u202f»`,
			deleted: (name: string) => `suppression de «\u202f${name}\u202f»`,
			several: 'plusieurs territoires',
		},
		aim: (commune: string, territory: string) => `${commune}, ${territory}`,
	},
	list: {
		read: (rows: string, territories: string) => `${rows} lignes lues, ${territories} CPTS`,
		outside: (count: string) =>
			`${count} communes sont hors de l’étendue et de ses environs\u202f: elles ne seront pas dessinées`,
		kept: (name: string) =>
			`Le plan «\u202f${name}\u202f» reste gardé dans ce navigateur\u202f: «\u202fPlans…\u202f», dans l’Atelier, y ramène.`,
		complete:
			'Cette liste contient toutes les CPTS de la région\u202f: les communes absentes sont en zone blanche.',
		otherExtent: (name: string) =>
			`Cette liste décrit une autre région\u202f: la carte passera à «\u202f${name}\u202f».`,
		notBuilt: (codes: string, command: string) =>
			`Cette liste décrit une région qui n’est pas installée ici (code ${codes}). La personne qui gère ce site peut l’ajouter avec la commande «\u202f${command}\u202f».`,
		nothing: 'Aucune commune de ce fichier n’a pu être reconnue.',
		how: {
			code: 'code',
			name: 'nom',
			normalised: 'nom rapproché',
			former: 'ancienne commune',
			arrondissement: 'arrondissement',
		},
	},
	tools: toolsFr,
	ledger: ledgerFr,
	history: historyFr,
	indicators: indicatorsFr,
};

export type Widen<Value> = Value extends (...parameters: infer Parameters) => string
	? (...parameters: Parameters) => string
	: Value extends string
		? string
		: { readonly [Key in keyof Value]: Widen<Value[Key]> };

/** The shape of the whole catalogue: a language that lacks a text does not compile. */
export type Messages = Widen<typeof fr & typeof workshopFr & { frontier: typeof frontierFr }>;
