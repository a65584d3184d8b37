import { frenchCount } from '../frenchCount.ts';

/** Texts of reading files. */
export const fileInFr = {
	title: 'Importer un fichier',
	intro:
		'Liste de CPTS ou de communes, indicateur par commune, périmètres dessinés ou plan de Maillage\u202f: CSV, Excel (.xlsx), GeoJSON, Shapefile (.zip), GeoPackage. Le fichier est lu ici, dans votre navigateur, et n’en sort pas.',
	drop: 'Déposez le fichier ici, ou collez un tableau copié d’un tableur (Ctrl+V)',
	choose: 'Choisir un fichier',
	another: 'Autre fichier',
	reading: (name: string) => `Lecture de «\u202f${name}\u202f»…`,
	bytesRead: (done: string, total: string) => `${done} sur ${total}\u202fMo`,
	rowsRead: (done: string) => `${done} lignes lues`,
	shapesRead: (done: string) =>
		`${frenchCount(done, 'périmètre comparé', 'périmètres comparés')} aux communes`,
	stop: 'Interrompre',
	back: 'Modifier les colonnes',
	next: 'Lire le fichier',
	kinds: {
		csv: 'Tableau CSV',
		xlsx: 'Classeur Excel',
		geojson: 'GeoJSON',
		shapefile: 'Shapefile',
		geopackage: 'GeoPackage',
		plan: 'Plan de Maillage',
	},
	layer: 'Feuille ou couche',
	layerRows: (name: string, rows: string) => `${name} (${rows})`,
	purpose: 'Que contient ce fichier\u202f?',
	purposes: {
		territories: 'des CPTS et leurs communes',
		communes: 'une liste de communes',
		indicator: 'un indicateur par commune',
		shapes: 'des périmètres dessinés',
	},
	columns: 'Quelle colonne dit quoi\u202f?',
	roles: {
		territory: 'Nom de la CPTS (regrouper par)',
		code: 'Code INSEE de la commune',
		commune: 'Nom de la commune',
		departement: 'Département',
		status: 'Statut',
		date: 'Date du statut',
	},
	shapeName: 'Nom du périmètre (regrouper par)',
	noColumn: 'aucune',
	headingRow: (row: string) => `En-têtes trouvés à la ligne ${row}.`,
	noHeadingRow: 'Aucune ligne d’en-têtes\u202f: les colonnes s’appellent A, B, C.',
	evidence: {
		codes: (heading: string, share: string) =>
			`la colonne «\u202f${heading}\u202f» ressemble à des codes de commune\u202f: ${share} reconnus`,
		names: (heading: string, share: string) =>
			`la colonne «\u202f${heading}\u202f» ressemble à des noms de commune\u202f: ${share} reconnus`,
		groups: (heading: string, groups: string) =>
			`la colonne «\u202f${heading}\u202f» a ${groups} valeurs différentes dans les premières lignes`,
		statuses: (heading: string, share: string) =>
			`la colonne «\u202f${heading}\u202f» ressemble à des statuts\u202f: ${share} reconnus`,
		dates: (heading: string, share: string) =>
			`la colonne «\u202f${heading}\u202f» ressemble à des dates\u202f: ${share} lisibles`,
		numbers: (heading: string, share: string) =>
			`la colonne «\u202f${heading}\u202f» ressemble à des nombres\u202f: ${share} lisibles`,
	},
	preview: 'Premières lignes',
	row: 'Ligne',
	counts: {
		used: (count: string) => `${count} lignes reprises telles quelles`,
		repaired: (count: string) => `${count} réparées`,
		doubtful: (count: string) => `${count} douteuses\u202f: code et nom ne concordent pas`,
		secret: (count: string) => `${count} à valeur secrète (NS)`,
		repeated: (count: string) => `${count} répètent une commune déjà lue\u202f: comptée une fois`,
		refused: (count: string) => `${count} à vérifier`,
	},
	outcomes: {
		used: 'reprise',
		repaired: 'réparée',
		doubtful: 'douteuse',
		secret: 'secrète',
		repeated: 'déjà lue',
		refused: 'refusée',
	},
	reasons: {
		unknown: 'commune inconnue\u202f: donnez son code INSEE ou son nom d’aujourd’hui',
		ambiguous: 'plusieurs communes possibles\u202f: ajoutez le département ou le code INSEE',
		'missing-commune': 'ligne sans commune\u202f: complétez-la',
		'missing-territory': 'ligne sans CPTS\u202f: complétez-la',
		'no-figure': 'valeur absente ou illisible\u202f: la commune reste inconnue',
		'hidden-figure': 'valeur secrète (NS)',
		'unread-code': 'code inconnu\u202f: la commune est reprise par son nom',
		discord: 'code et nom ne concordent pas\u202f: la commune du code est reprise',
	},
	discordant: (byCode: string, byName: string) =>
		`code et nom ne concordent pas\u202f: le code est celui de ${byCode}, le nom celui de ${byName}. Le code est repris.`,
	reportTitle: 'Lignes réparées ou refusées, dans l’ordre du fichier',
	reportHelp:
		'Les lignes refusées ne sont pas reprises\u202f: corrigez-les dans votre fichier puis importez-le de nouveau, ou continuez sans elles.',
	read: 'Lu dans le fichier',
	territory: 'CPTS',
	outcome: 'Résultat',
	downloadReport: 'Télécharger le rapport (CSV)',
	reportName: (name: string) => `rapport-${name}.csv`,
	reportHeadings: ['ligne', 'cpts', 'lu', 'resultat', 'code_commune', 'commune', 'pourquoi', 'candidates'],
	moreRows: (count: string) => `et ${count} autres lignes, dans le rapport à télécharger`,
	remarks: 'À savoir sur ce fichier',
	ambiguousTitle: (count: string) => `Noms qui peuvent désigner plusieurs communes\u202f: ${count}`,
	ambiguousHelp: 'Choisissez, ou laissez de côté. Rien n’est deviné.',
	ambiguousRow: (row: string, input: string, territory: string) =>
		`Ligne ${row}\u202f: «\u202f${input}\u202f», ${territory}`,
	leaveOut: 'laisser de côté',
	candidateMap: (count: number) => `Où se trouvent les ${count} communes, et le reste de la CPTS`,
	statuses: (count: string) => `${count} CPTS avec un statut lu dans le fichier`,
	destination: 'Qu’en faire\u202f?',
	destinations: {
		plan: 'un nouveau plan',
		add: 'ajouter au plan ouvert',
		pending: 'mettre les communes en attente, à valider sur la carte',
	},
	sharedByAdding: (count: string) =>
		`${count} communes sont déjà dans un territoire du plan\u202f: elles seront partagées. Le tout s’annule en un pas.`,
	draw: 'Dessiner ces territoires',
	add: 'Ajouter au plan',
	toPending: 'Mettre en attente',
	drawn: (count: number, text: string, name: string) =>
		`${text} CPTS ${count === 1 ? 'dessinée' : 'dessinées'}\u202f: «\u202f${name}\u202f».`,
	added: (count: string) => `${count} territoires ajoutés au plan.`,
	waiting: (count: string) => `${count} communes en attente. Choisissez le territoire, puis validez.`,
	openPlan: 'Ouvrir ce plan',
	planKept: (name: string) => `Le plan ouvert, «\u202f${name}\u202f», reste gardé dans ce navigateur.`,
	planRead: (name: string, territories: string) =>
		`Plan «\u202f${name}\u202f», ${frenchCount(territories, 'territoire')}`,
	rule: 'Une commune est dans le périmètre si',
	rules: {
		majority: 'plus de la moitié de sa surface y est',
		any: 'une part quelconque y est',
		whole: 'elle y est tout entière (99\u202f%)',
	},
	ruleNote: {
		majority: 'communes dont plus de la moitié est dans le périmètre dessiné',
		any: 'communes dont une part est dans le périmètre dessiné',
		whole: 'communes tout entières dans le périmètre dessiné',
	},
	shapesFound: (shapes: string, communes: string) =>
		`${frenchCount(shapes, 'périmètre')}, ${frenchCount(communes, 'commune retenue', 'communes retenues')}`,
	shapeKept: 'Le dessin est gardé avec le territoire\u202f; ses communes le suivent au plus près.',
	shapeLine: (area: string, taken: string, cut: string) =>
		`${area}\u202fkm², ${taken} communes, dont ${cut} coupées`,
	shapeOutside: (share: string) =>
		`${share} de ce périmètre sont hors des communes chargées (mer, étranger ou autre région)`,
	shareColumn: 'Part dans le périmètre',
	taken: 'retenue',
	notTaken: 'laissée',
	indicator: {
		title: 'L’indicateur',
		value: 'Colonne de la valeur',
		countRows: 'nombre de lignes par commune',
		aggregation: 'Pour un territoire',
		sum: 'faire la somme',
		mean: 'faire la moyenne, pondérée par',
		byPopulation: 'la population municipale 2023',
		name: 'Nom',
		unit: 'Unité',
		unitHint: 'habitants, actes, %…',
		source: 'Source',
		fromFile: (name: string) => `fichier «\u202f${name}\u202f»`,
		year: 'Année',
		isTotalPopulation: 'C’est la population totale (INSEE) des communes',
		secrecy: '«\u202fNS\u202f» veut dire\u202f: de 1 à',
		hidden: (count: string, most: string) =>
			`${count} communes à valeur secrète (NS)\u202f: comptées chacune de 1 à ${most}, le total est un intervalle.`,
		hiddenUnknown: (count: string) => `${count} communes à valeur secrète (NS)\u202f: comptées inconnues.`,
		found: (communes: string, secret: string, unknown: string) =>
			`${communes} communes avec une valeur, ${secret} à valeur secrète (NS), ${unknown} sans valeur lisible.`,
		keep: 'Garder l’indicateur',
		kept: (name: string) =>
			`Indicateur «\u202f${name}\u202f» gardé\u202f: il est dans les fiches et les couches.`,
		nameNeeded: 'Donnez un nom à l’indicateur.',
	},
};
