import type { Widen } from './interface.fr.ts';

const rows = (count: number): string => (count < 2 ? 'ligne' : 'lignes');

/** Texts of meetings of several territories, and of their tables of presence. */
export const meetingsFr = {
	intro:
		'Réunions de plusieurs territoires à la fois. Elles ne sont jamais publiées, ni leurs tableaux de présence.',
	none: 'Aucune réunion n’est encore notée.',
	hidden: 'Mode réunion\u202f: résultat, suite et présences sont masqués.',
	fresh: 'Noter une réunion',
	edit: 'Modifier',
	editOf: (name: string) => `Modifier\u202f: ${name}`,
	remove: 'Supprimer',
	removeOf: (name: string) => `Supprimer\u202f: ${name}`,
	removed: (name: string) => `Réunion supprimée\u202f: ${name}.`,
	saved: (name: string) => `Réunion notée\u202f: ${name}.`,
	details: 'Détails',
	present: (count: string, isAbout: boolean) =>
		`${isAbout ? 'environ ' : ''}${count} ${count === '0' || count === '1' ? 'présent' : 'présents'}`,
	result: 'Résultat',
	themes: 'Thèmes',
	kinds: {
		priority: 'Priorités',
		'national-measure': 'Mesures nationales',
		workshop: 'Ateliers',
		agenda: 'Ordre du jour',
	},
	next: 'Suite',
	due: (date: string) => `pour ${date}`,
	done: (date: string) => `fait, ${date}`,
	source: (title: string) => `Source\u202f: ${title}`,
	inTable: (count: string) => `au tableau, présents\u202f: ${count}`,
	attendance: 'Présences',
	attendanceOf: (name: string) => `Présences\u202f: ${name}`,
	structure: 'Structure',
	presences: { present: 'Présents', excused: 'Excusés', absent: 'Absents', blank: 'Sans réponse' },
	presence: { present: 'présent', excused: 'excusé', absent: 'absent', blank: 'sans réponse' },
	counts: (total: string, present: string, excused: string, absent: string, blank: string) =>
		`Lignes\u202f: ${total} (présents ${present}, excusés ${excused}, absents ${absent}, sans réponse ${blank}).`,
	cptsCount: (count: string) =>
		`Structures qui se disent CPTS, chacune comptée une fois, du plan ou non\u202f: ${count}.`,
	total: 'Total',
	gone: 'territoire qui n’est plus dans le plan',
	goneCount: (count: number) =>
		count === 1
			? 'Une ligne est celle d’un territoire qui n’est plus dans le plan\u202f: elle reste comme elle était écrite.'
			: `${count} lignes sont celles de territoires qui ne sont plus dans le plan\u202f: elles restent comme elles étaient écrites.`,
	noStructure: 'sans structure',
	otherStructures: 'hors du plan',
	more: (count: string) => `Montrer la suite (encore ${count})`,
	others: (count: string) => `et ${count} de plus`,
	facts: 'Autres faits de la région',
	form: {
		name: 'Nom de la réunion',
		date: 'Date',
		dateHint: 'jour, mois ou année\u202f: 24/03/2026, 03/2026, 2026',
		place: 'Lieu',
		present: 'Nombre de présents',
		presentAbout: 'nombre approché',
		result: 'Résultat',
		themes: 'Thèmes, un par ligne',
		nextText: 'Suite à donner',
		nextDue: 'Échéance',
		nextOwner: 'Qui s’en charge (rôle, non nom)',
		save: 'Enregistrer la réunion',
		nameNeeded: 'Donnez un nom à la réunion.',
		dateWrong: 'Date non comprise. Écrivez 24/03/2026, 03/2026 ou 2026.',
		dueFirst: 'L’échéance est avant la réunion.',
		dueAlone: 'Écrivez ce qu’il y a à faire, ou retirez l’échéance et le rôle.',
		presentWrong: 'Écrivez un nombre entier.',
	},
	paste: {
		title: 'Tableau de présence',
		label: 'Coller le tableau ici',
		help: 'Copié d’un document ou d’un tableur, avec sa ligne d’en-têtes\u202f: structure, fonction, présence…',
		replaces: 'Le tableau collé remplace celui qui est gardé.',
		kept: (count: string) => `Lignes gardées avec cette réunion\u202f: ${count}.`,
		drop: 'Retirer le tableau gardé',
		keepNames: 'Garder les noms des personnes',
		keepNamesNote:
			'Ils restent privés\u202f: jamais publiés, masqués en mode réunion. Sans coche, ils ne sont pas repris.',
		faults: {
			empty: () => '',
			'no-table': () =>
				'Ce texte n’est pas un tableau\u202f: copiez les cellules du document, ou séparez les colonnes par des tabulations ou des points-virgules.',
			'no-structure-column': () =>
				'Aucune colonne ne nomme les structures\u202f: ajoutez une ligne d’en-têtes avec «\u202fStructure\u202f».',
			'too-long': (characters: string) =>
				`Ce texte est trop long\u202f: un tableau de présence a au plus ${characters} caractères. Collez le seul tableau de la réunion.`,
			'too-many-rows': (most: string) =>
				`Ce tableau est trop long\u202f: un tableau de présence a au plus ${most} lignes. Collez le seul tableau de la réunion.`,
		},
	},
	review: {
		title: 'À vérifier',
		open: (count: number) =>
			count === 1
				? 'Une question reste ouverte. Sans réponse, la ligne est gardée comme elle est écrite.'
				: `${count} questions restent ouvertes. Sans réponse, les lignes sont gardées comme elles sont écrites.`,
		settled: 'Aucune question ouverte.',
		whichTerritory: (name: string) => `Quel territoire est «\u202f${name}\u202f»\u202f?`,
		mergedCell: (row: string, above: string) =>
			`Ligne ${row}, structure vide sous «\u202f${above}\u202f»\u202f: cellule fusionnée\u202f?`,
		whichPresence: (row: string, text: string) =>
			`Ligne ${row}\u202f: que veut dire «\u202f${text}\u202f»\u202f?`,
		choose: 'à choisir',
		asText: 'aucun territoire du plan, garder le texte',
		sameAsAbove: 'oui, la même structure',
		noStructure: 'non, sans structure',
		filled: (count: number, list: string) =>
			count === 1
				? `Une cellule fusionnée est complétée (ligne ${list}).`
				: `${count} cellules fusionnées sont complétées (lignes ${list}).`,
		noPresence: 'Aucune colonne ne dit la présence\u202f: toutes les lignes sont sans réponse.',
		matched: (count: number) =>
			`Structures reconnues comme un territoire du plan, CPTS ou non dans le texte (${count})`,
		mistyped: 'faute de frappe corrigée',
		spellings: (list: string) => `aussi écrit\u202f: ${list}`,
		refused: (count: number) =>
			`${count} ${rows(count)} hors du tableau, non ${count < 2 ? 'reprise' : 'reprises'}`,
		refusedLine: (row: string, reason: string, text: string) => `Ligne ${row}, ${reason}\u202f: ${text}`,
		reasons: {
			'not-a-row': 'pas une ligne du tableau',
			'too-many-cells': 'plus de cellules que d’en-têtes',
			'no-structure': 'sans structure, ni au-dessus',
			'repeated-heading': 'en-têtes répétés',
			shifted: 'une cellule manque, les colonnes sont décalées',
		},
	},
};

export type MeetingTexts = Widen<typeof meetingsFr>;
