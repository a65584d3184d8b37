import { frenchCount } from '../frenchCount.ts';
import type { Widen } from './interface.fr.ts';

/** An event as a finding names it. */
interface Told {
	/** Its type in words. */
	readonly what: string;
	readonly date: string;
}
/** What dates are held against. */
interface Bounds {
	readonly earliestYear: string;
	readonly yearsAhead: string;
	readonly aciFrom: string;
}

/** Texts of Suivi: journal, agenda, board, zones blanches. Those of the file of a territory are in `territoryFile.fr`. */
export const followUpFr = {
	title: 'Suivi',
	tabs: {
		territoire: 'Territoire',
		agenda: 'Agenda',
		tableau: 'Tableau',
		reunions: 'Réunions',
		inter: 'InterCPTS',
		zones: 'Zones blanches',
	},
	sheets: { label: 'Feuilles du territoire', journal: 'Journal', fiche: 'Fiche' },
	choose: 'Choisissez un territoire dans la liste, par la recherche ou sur la carte.',
	empty: 'Ce plan n’a aucun territoire. Dessinez-en un dans l’Atelier, ou chargez la liste de vos CPTS.',
	diagnostic: 'Diagnostic (PDF)…',
	other: 'Tous les territoires',
	soon: 'Rien n’est encore noté ici.',
	readOnly: 'Lecture seule\u202f: un autre onglet écrit ce plan.',
	hidden: 'Projection\u202f: ce qui n’est jamais publié est masqué.',
	leaveMeeting: 'Quitter la projection',
	published: 'publié',
	publishedCommunes: 'publié, avec les communes cochées',
	neverPublished: 'jamais publié',
	staysHere: 'ne sort pas de ce navigateur, sauf dans le fichier complet du plan',
	record: {
		add: 'Ajouter',
		edit: (name: string) => `Modifier\u202f: ${name}`,
		remove: (name: string) => `Retirer\u202f: ${name}`,
		save: 'Enregistrer',
		cancel: 'Annuler',
	},
	date: {
		hint: '24/03/2026, 03/2026 ou 2026',
		before: 'avant',
		needed: 'Donnez une date, même l’année seule.',
		unreadable: 'Cette date ne se lit pas. Écrivez 24/03/2026, 03/2026 ou 2026.',
		noMonth: (month: string) => `Il n’y a pas de mois ${month}. Écrivez jour/mois/année.`,
		noDay: (day: string, month: string, days: string) =>
			`Il n’y a pas de ${day} en ${month}, qui a ${days} jours. Corrigez le jour.`,
	},
	journal: {
		add: 'Noter un événement',
		label: 'Journal',
		none: 'Aucun événement noté. Commencez par la dernière réunion, ou par le lancement.',
		order: 'Ordre',
		newest: 'le plus récent d’abord',
		oldest: 'par date',
		more: (count: string) => `Montrer les ${count} plus anciens`,
		formNew: 'Nouvel événement',
		formEdit: 'Modifier l’événement',
		type: 'Type',
		date: 'Date',
		text: 'Ce qui s’est passé',
		textHint: 'Publié avec le plan, sauf si l’événement est privé',
		place: 'Lieu',
		present: 'Personnes présentes',
		presentHint: 'Un nombre\u202f: 58',
		presentWrong: 'Écrivez un nombre entier, 0 ou plus.',
		about: 'environ',
		theme: 'Thème du groupe de travail',
		result: 'Résultat',
		next: 'Suite à donner',
		due: 'Échéance',
		owner: 'Qui s’en charge',
		ownerHint: 'Un rôle, pas un nom\u202f: coordination',
		done: 'Fait le',
		nextNeeded: 'Dites d’abord ce qu’il y a à faire.',
		private: 'Événement privé',
		notes: 'Notes de l’équipe',
		sure: 'Enregistrer quand même',
		sureFault: (what: string) => `${what} Si c’est bien ainsi, cochez «\u202fEnregistrer quand même\u202f».`,
		edit: (what: string) => `Modifier\u202f: ${what}`,
		remove: (what: string) => `Retirer\u202f: ${what}`,
		saved: (what: string, name: string, date: string) => `Noté\u202f: ${what}, ${name}, ${date}.`,
		changed: (what: string, name: string, date: string) => `Modifié\u202f: ${what}, ${name}, ${date}.`,
		removed: (what: string, name: string, date: string) =>
			`Retiré du journal\u202f: ${what}, ${name}, ${date}.`,
		presentCount: (count: string) => frenchCount(count, 'personne présente', 'personnes présentes'),
		presentAbout: (count: string) =>
			`environ ${frenchCount(count, 'personne présente', 'personnes présentes')}`,
		nextLine: 'À suivre',
		resultLine: 'Résultat',
		themeLine: 'Thème',
		notesLine: 'Notes',
		sourceLine: 'Source',
		dueOn: (date: string) => `échéance\u202f: ${date}`,
		doneOn: (date: string) => `fait\u202f: ${date}`,
		markDone: 'Fait',
		markDoneOf: (what: string) => `Fait\u202f: ${what}`,
		undone: 'Rouvrir',
		reopened: (what: string) => `À faire de nouveau\u202f: ${what}.`,
		settled: (what: string) => `Fait\u202f: ${what}.`,
		toCome: 'à venir',
		ars: (date: string) => `Réponse de l’ARS attendue au plus tard\u202f: ${date} (dépôt + 2 mois).`,
		arsWrite: 'L’inscrire au journal',
		arsText: 'Deux mois après le dépôt du projet de santé.',
	},
	findings: {
		'result-before-event': () => 'Un résultat est noté alors que l’événement est à venir. Corrigez la date.',
		'due-before-event': () => 'La suite est due avant l’événement dont elle vient. Corrigez l’échéance.',
		'done-before-event': () =>
			'La suite est faite avant l’événement dont elle vient. Corrigez l’une des dates.',
		'contract-before-project': ({ date }: Told) =>
			`Le contrat est signé avant le dépôt du projet de santé (${date}). Corrigez l’une des dates.`,
		'validated-before-filed': ({ date }: Told) =>
			`La validation précède le dépôt (${date}). Corrigez l’une des dates.`,
		'answer-before-project': ({ date }: Told) =>
			`La réponse de l’ARS précède le dépôt du projet (${date}). Corrigez l’une des dates.`,
		'contract-to-come': () =>
			'Ce contrat serait signé dans l’avenir. Choisissez «\u202fsignature prévue\u202f», ou corrigez la date.',
		'status-backwards': (earlier: Told, later: Told) =>
			`Le statut recule\u202f: «\u202f${later.what}\u202f» (${later.date}) vient après «\u202f${earlier.what}\u202f» (${earlier.date}), qui donnait un statut plus avancé. Corrigez l’une des dates.`,
		'after-end': (end: Told, later: Told) =>
			`«\u202f${later.what}\u202f» (${later.date}) vient après la fin de la CPTS (${end.date}). Corrigez l’une des dates.`,
		'long-ago': (_other: Told, { date }: Told, { earliestYear }: Bounds) =>
			`Cet événement serait d’avant ${earliestYear} (${date}). Vérifiez l’année.`,
		'far-ahead': (_other: Told, { date }: Told, { yearsAhead }: Bounds) =>
			`Cet événement serait dans plus de ${yearsAhead} ans (${date}). Vérifiez l’année.`,
		'aci-before-agreement': (_other: Told, { date }: Told, { aciFrom }: Bounds) =>
			`Le contrat tripartite ACI n’existe que depuis l’accord du ${aciFrom}, et celui-ci serait d’avant (${date}). Choisissez «\u202fcontrat territorial de santé signé\u202f», ou corrigez la date.`,
	},
	perimeters: {
		title: 'Périmètres datés',
		now: 'en vigueur',
		former: 'ancien périmètre',
		toCome: 'à venir',
		indicative: 'indicatif',
		from: (date: string) => `à partir\u202f: ${date}`,
		size: (communes: string, people: string) => `${frenchCount(communes, 'commune')}, ${people} hab.`,
		joined: (count: string) => `${frenchCount(count, 'commune arrivée', 'communes arrivées')}`,
		left: (count: string) => `${frenchCount(count, 'commune partie', 'communes parties')}`,
		people: (change: string) => `${change} hab.`,
		same: 'mêmes communes',
		decide: 'Acter un périmètre…',
		decideHint: 'Ce qui est dessiné devient le périmètre à une date\u202f; l’ancien est gardé.',
	},
	agenda: {
		title: 'Agenda',
		at: (date: string) => `Échéances au ${date}, aujourd’hui.`,
		none: 'Aucune échéance. Les suites à donner et les dates attendues viendront ici.',
		overdue: 'En retard',
		coming: 'À venir',
		missionsUndated: (territory: string, signed: string, missions: string) =>
			`${territory}\u202f: la date du contrat (${signed}) est trop vague pour dater les missions\u202f: ${missions}. Précisez-la dans le journal.`,
		undated: 'Sans échéance',
		undatedNote: 'Suites à donner sans date\u202f: elles ne sont pas dans l’export iCalendar.',
		of: 'Territoire',
		all: 'Tous',
		others: 'Zones blanches et réunions',
		export: 'Exporter (iCalendar)',
		exported: (count: string, file: string) => `${frenchCount(count, 'échéance')} dans ${file}.`,
		leftOut: (count: string) =>
			`${frenchCount(count, 'échéance «\u202favant …\u202f» laissée de côté', 'échéances «\u202favant …\u202f» laissées de côté')}\u202f: un calendrier n’a pas de jour pour elles.`,
		exportNote:
			'Le fichier contient vos suites à donner\u202f: il est pour votre équipe, pas pour le public.',
		computed: 'date calculée',
		done: 'Fait',
		keys: 'Flèches\u202f: d’une échéance à l’autre. F\u202f: fait.',
		open: 'Ouvrir',
		more: (count: string) => `Montrer la suite (${count})`,
		fileName: 'agenda',
		missionDone: (what: string) => `${what}\u202f: fait.`,
		orphanOf: (id: string) => `territoire parti du plan (${id})`,
		kinds: {
			'next-step': 'suite à donner',
			event: 'événement à venir',
			signature: 'signature prévue',
			'ars-answer': 'réponse de l’ARS attendue',
			'mission-start': 'mission à démarrer',
			'mission-deployed': 'mission à déployer',
			action: 'action à finir',
			meeting: 'réunion',
			'consultation-end': 'fin de consultation',
			'frontier-review': 'décision de frontière à revoir',
		},
		missions: {
			accesAuxSoins: 'accès aux soins',
			parcours: 'parcours',
			prevention: 'prévention',
			crisesSanitaires: 'crises sanitaires',
		} as Record<string, string>,
		mission: {
			start: (mission: string) => `Mission ${mission}\u202f: démarrage au plus tard`,
			deployed: (mission: string) => `Mission ${mission}\u202f: déploiement au plus tard`,
		},
		missionText: {
			start: (mission: string) => `Mission ${mission} démarrée.`,
			deployed: (mission: string) => `Mission ${mission} déployée.`,
		},
	},
	board: {
		title: 'Tableau par statut',
		at: (date: string) => `Statuts au ${date}.`,
		columns: {
			0: 'Émergence',
			1: 'Lettre d’intention',
			2: 'Projet de santé',
			3: 'Contrat signé',
			9: 'Terminé',
		},
		unknown: 'statut inconnu',
		none: 'aucun',
		silent: (days: string) => `${frenchCount(days, 'jour')} sans événement`,
		silentAtLeast: (days: string) => `au moins ${frenchCount(days, 'jour')} sans événement`,
		noEvent: 'aucun événement',
		last: (what: string, date: string) => `${what}, ${date}`,
		next: 'À suivre',
		open: (name: string) => `Ouvrir le journal de ${name}`,
		show: 'Colonnes',
		table: {
			label: 'Territoires par silence',
			name: 'Territoire',
			status: 'Statut',
			people: 'Hab.',
			size: 'Taille',
			silent: 'Jours de silence',
			next: 'À suivre',
			more: (count: number) => `Montrer ${count} de plus`,
			goTo: (name: string) => `Ouvrir le journal de ${name}`,
		},
		tray: { taller: 'Agrandir', lower: 'Réduire', close: 'Fermer' },
		people: (people: string) => `${people} hab.`,
	},
	zones: {
		title: 'Zones blanches',
		partial: (date: string) =>
			`L’inventaire de ce plan est partiel (état connu\u202f: ${date}). Une commune hors de tout périmètre n’y est donc pas en zone blanche\u202f: aucune CPTS n’y est connue dans ce plan.`,
		partialDo:
			'Le suivi des zones blanches s’ouvre dès que le plan dit connaître toutes les CPTS de l’étendue\u202f: chargez la liste complète de vos CPTS.',
		load: 'Charger la liste de vos CPTS',
		none: 'Aucune\u202f: chaque commune de l’étendue est dans une CPTS.',
		line: (name: string, communes: string, people: string) =>
			`${name}\u202f: ${frenchCount(communes, 'commune')}, ${people} hab.`,
		around: (name: string) => `${name} et alentours`,
		follow: 'Suivre',
		owner: 'Qui s’en charge',
		ownerHint: 'Un rôle, pas un nom',
		name: 'Nom',
		nameNeeded: 'Donnez un nom à la zone.',
		unowned: 'personne ne s’en charge',
		next: 'Suite à donner',
		due: 'Échéance',
		done: 'Fait le',
		saved: (name: string) => `Zone blanche ${name}\u202f: suivi noté.`,
		removed: (name: string) => `Zone blanche ${name}\u202f: suivi retiré.`,
		followed: 'Suivies',
		others: 'Sans suivi',
		gone: 'Plus aucune de ses communes n’est en zone blanche.',
		gonePart: (left: string, all: string) => `${left} de ses ${all} communes sont encore en zone blanche.`,
		show: (name: string) => `Voir ${name} sur la carte`,
		more: (count: string) => `Montrer les ${count} suivantes`,
	},
	orphans: {
		title: 'Territoires partis du plan',
		note: 'Le plan garde ces lignes. Elles ne comptent nulle part.',
		attendance: (structure: string, meeting: string) =>
			`«\u202f${structure}\u202f», réunion ${meeting}\u202f: son territoire n’existe plus.`,
		member: (id: string, group: string) => `${id}, membre de ${group}\u202f: ce territoire n’existe plus.`,
		value: (id: string, indicator: string) =>
			`${id}, indicateur ${indicator}\u202f: ce territoire n’existe plus.`,
		left: (id: string, parts: string) =>
			`${id} n’existe plus dans le plan, qui le nomme encore\u202f: ${parts}.`,
		leftNote: 'C’est de l’historique\u202f: il reste, et ne compte nulle part.',
		parts: {
			cases: (count: string) => frenchCount(count, 'cas de frontière', 'cas de frontière'),
			consultations: (count: string) => frenchCount(count, 'consultation'),
			answers: (count: string) =>
				frenchCount(count, 'réponse de professionnel', 'réponses de professionnels'),
			drawings: (count: string) => frenchCount(count, 'dessin'),
		},
		remove: 'Retirer la ligne',
		removed: 'Ligne retirée.',
	},
};

export type FollowUpTexts = Widen<typeof followUpFr>;
