import { frenchCount } from '../frenchCount.ts';

/** Texts of the import of flows, French. */
export const flowFileFr = {
	title: 'Charger un fichier de flux de patients',
	intro:
		'Un tableau d’une ligne par flux (commune de résidence, commune de soins, spécialité, nombre de patients), le fichier des déplacements domicile-travail de l’INSEE, ou une matrice (résidence en lignes, soins en colonnes), en CSV ou en classeur .xlsx\u202f; ou le fichier .gz que «\u202fmaillage flows build\u202f» a préparé.',
	stays:
		'Le fichier est lu sur cet ordinateur. Les flux restent dans ce navigateur\u202f: aucun export, aucune page publiée ne les contient.',
	drop: 'Déposez le fichier ici, ou',
	choose: 'Choisir un fichier',
	another: 'Autre fichier',
	back: 'Revenir aux questions',
	read: 'Lire le fichier',
	readAgain: 'Relire',
	save: 'Enregistrer les flux',
	saving: 'Enregistrement…',
	stop: 'Arrêter',
	opening: (file: string): string => `Ouverture de «\u202f${file}\u202f»…`,
	reading: (file: string): string => `Lecture de «\u202f${file}\u202f»…`,
	progress: (rows: string, megabytes: string, total: string): string =>
		`${frenchCount(rows, 'ligne')} · ${megabytes}\u202fMo sur ${total}\u202fMo`,
	recognised: {
		long: (columns: string): string => `Tableau d’une ligne par flux, ${columns} colonnes`,
		matrix: (sheets: string): string => `Matrice\u202f: résidence en lignes, soins en colonnes (${sheets})`,
		sheets: (count: number): string =>
			count > 1 ? `${count} feuilles, une spécialité chacune` : 'une feuille',
		set: (communes: string, pairs: string, specialties: string): string =>
			`Flux préparés par Maillage\u202f: ${frenchCount(communes, 'commune')}, ${frenchCount(pairs, 'couple')}, ${specialties}.`,
		commuting: 'Déplacements domicile-travail de l’INSEE',
		years: (years: string): string => `Année lue dans le fichier\u202f: ${years}`,
	},
	preview: 'Premières lignes',
	row: 'Ligne',
	columnsTitle: 'Colonnes',
	columns: {
		residence: 'Commune de résidence',
		care: 'Commune de soins',
		specialty: 'Spécialité',
		patients: 'Nombre de patients',
		year: 'Année',
	},
	noColumn: '—',
	columnsNeeded: 'Indiquez les colonnes de la résidence, des soins et du nombre de patients.',
	secrecy: 'Secret statistique',
	secrecyHelp: (most: string): string =>
		`«\u202fNS\u202f», «\u202fs\u202f» et les cellules vides valent de 1 à ${most} patients, jamais 0\u202f; cet intervalle suit chaque chiffre.`,
	secrecyNone: 'Une cellule «\u202fNS\u202f» ou vide ne pourra pas être utilisée\u202f: elle sera listée.',
	secrecies: {
		'11': 'moins de 11 masqués (SNDS, PMSI)',
		'6': 'moins de 6 masqués (Rézone)',
		other: 'autre seuil',
		none: 'aucun secret',
	},
	threshold: 'Seuil\u202f: effectifs masqués en dessous de',
	thresholdProblem: 'Un nombre entier de 2 à 1\u202f000.',
	empty: 'Cellules vides de la matrice',
	empties: { hidden: 'masquées, comme «\u202fNS\u202f»', zero: 'aucun patient' },
	complete: 'Un couple de communes absent du fichier…',
	completes: { no: 'peut être masqué', yes: 'n’a aucun patient\u202f: le fichier est complet' },
	repeated: 'Un couple de communes répété…',
	repeats: { add: 'est additionné', refuse: 'est écarté, le premier compte' },
	sides: 'Sens des colonnes',
	sidesAsRead: 'comme lu',
	sidesSwapped: 'échangé',
	about: 'Provenance',
	name: 'Nom des flux',
	nameProblem: 'Donnez un nom\u202f: c’est par lui que vous choisirez ces flux.',
	source: 'Source',
	sourceHint: 'SNDS, PMSI, enquête…',
	year: 'Année',
	yearProblem: 'Une année de quatre chiffres.',
	yearUnknown: 'Vide\u202f: année inconnue.',
	yearDiffers: (stated: string, found: string): string =>
		`Le fichier parle de ${found}, pas de ${stated}. Vérifiez l’année, ou choisissez l’autre fichier.`,
	terms: 'Conditions d’utilisation',
	termsHint: 'ce que votre convention permet',
	onlySpecialty: 'Spécialité de tout le fichier',
	result: (patients: string, pairs: string, specialties: string): string =>
		`Flux gardés\u202f: ${patients} patients, ${frenchCount(pairs, 'couple')} de communes, ${specialties}.`,
	specialtyCount: (count: number): string => (count > 1 ? `${count} spécialités` : '1 spécialité'),
	between: (least: string, most: string): string => `de ${least} à ${most}`,
	balance: (read: string, kept: string, left: string): string =>
		`Lus\u202f: ${read} patients. Gardés\u202f: ${kept}. Écartés et listés ci-dessous\u202f: ${left}.`,
	hiddenCells: (count: string): string =>
		`${frenchCount(count, 'cellule masquée, gardée comme intervalle', 'cellules masquées, gardées comme intervalles')}.`,
	abroad: (patients: string, rows: string): string =>
		`${patients} patients soignés à l’étranger (${frenchCount(rows, 'ligne')})\u202f: comptés dans les fuites, sans lieu.`,
	unknownCare: (patients: string, rows: string): string =>
		`${patients} patients soignés en un lieu inconnu (${frenchCount(rows, 'ligne')})\u202f: comptés dans les fuites, sans lieu.`,
	severalYears: (years: string): string =>
		`Le fichier mêle plusieurs années (${years}), ici additionnées. Indiquez l’année voulue, puis relisez.`,
	swap: {
		title: 'Résidence et soins sont-ils échangés\u202f?',
		text: (origins: string, destinations: string): string =>
			`Les patients viennent de ${origins} communes seulement (à poids égal) et vont vers ${destinations}\u202f: d’ordinaire, les soins sont plus concentrés que les habitants.`,
		yes: 'Échanger et relire',
		no: 'Le sens est juste',
	},
	alike: {
		title: 'Spécialités presque semblables',
		question: (rarer: string, other: string): string => `«\u202f${rarer}\u202f» est «\u202f${other}\u202f»`,
		again: 'Réunir et relire',
	},
	wrongYear: 'Une autre année dans le fichier',
	problemsTitle: 'À savoir',
	reportTitle: 'Lignes écartées ou lues autrement',
	reportHelp:
		'Une ligne écartée n’est dans aucun chiffre. Corrigez le fichier et relisez-le, ou gardez le reste.',
	clean: 'Toutes les lignes ont été prises telles quelles.',
	outcome: 'Ce qu’elle est devenue',
	readAs: 'Lu',
	rowsColumn: 'Lignes',
	patientsColumn: 'Patients',
	leftOut: 'écartée',
	kept: 'gardée',
	ruleCount: (rule: string, rows: string): string => `${rule}\u202f: ${rows}`,
	becomes: (text: string): string => ` → ${text}`,
	moreRows: (count: string): string =>
		`et ${frenchCount(count, 'autre ligne', 'autres lignes')}, dans le rapport.`,
	listedOnly: (count: string): string =>
		`Le rapport liste les ${count} premières lignes de chaque sorte\u202f; les comptes sont complets.`,
	download: 'Télécharger le rapport',
	reportName: (stem: string): string => `rapport-${stem}.csv`,
	reportHeadings: ['ligne', 'sort', 'motif', 'lu', 'compris comme', 'lignes', 'patients'],
	full: (megabytes: string): string =>
		`Ce navigateur n’a plus de place pour ces flux (${megabytes}\u202fMo). Rien n’a été enregistré et vos plans sont intacts\u202f: supprimez d’autres flux ou libérez de l’espace, puis réessayez.`,
	notKept: (reason: string): string =>
		`Ce navigateur n’a pas pu enregistrer les flux (${reason}). Rien n’a été enregistré et vos plans sont intacts\u202f: réessayez, ou vérifiez que le stockage est permis pour ce site.`,
	rules: {
		'no-count': 'nombre de patients illisible',
		'too-large': 'nombre de patients trop grand',
		hidden: 'cellule masquée ou vide, alors qu’aucun secret n’est déclaré',
		negative: 'nombre de patients négatif',
		'missing-origin': 'sans commune de résidence',
		'abroad-origin': 'résidence à l’étranger',
		'unknown-origin': 'commune de résidence inconnue',
		'ambiguous-origin': 'commune de résidence ambiguë',
		'missing-specialty': 'sans spécialité',
		'other-year': 'autre année que celle indiquée',
		total: 'somme laissée dans le fichier',
		repeated: 'couple déjà lu (ligne indiquée)',
		added: 'couple déjà lu (ligne indiquée), additionné',
		'lost-zero': 'code dont le zéro s’était perdu',
		former: 'ancienne commune, reportée sur celle de 2026',
		arrondissement: 'arrondissement, compté avec sa commune',
		named: 'commune reconnue par son nom',
		'missing-care': 'sans commune de soins',
		'unknown-care': 'commune de soins inconnue',
		'ambiguous-care': 'commune de soins ambiguë',
		grouped: 'milliers séparés par une virgule ou un point',
		'other-sign': 'autre signe décimal que le reste de la colonne',
		'under-threshold': 'effectif sous le seuil du secret',
		'specialty-spelling': 'autre graphie d’une spécialité, réunie',
		'specialty-alike': 'spécialité presque semblable à une autre, gardée à part',
		'specialty-unknown': 'spécialité inconnue de Maillage, gardée sous ce nom',
		'total-differs': 'total qui ne correspond pas à la somme des lignes gardées',
		'unclosed-quote': 'guillemet mal refermé, ligne lue sans lui',
		'foreign-text': 'texte dans un autre encodage que le reste',
	},
};

export type FlowFileTexts = typeof flowFileFr;
