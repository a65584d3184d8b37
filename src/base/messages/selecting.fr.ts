/** Texts of choosing communes: tools, target and source, what waits to be accepted, locks. */
export const selectingFr = {
	sentence: {
		label: 'Ce que fait le geste',
		verb: 'Verbe',
		verbs: { add: 'Ajouter à', move: 'Déplacer vers', remove: 'Retirer de' },
		verbHelp:
			'Ajouter\u202f: la commune quitte son ancien territoire, sauf si elle est partagée. Déplacer\u202f: elle n’est plus que dans le territoire choisi. Retirer\u202f: elle en sort.',
		target: 'Territoire',
		noTarget: 'un territoire…',
		source: 'Provenance',
		any: 'd’où qu’elles viennent',
		free: 'seulement les communes sans CPTS',
		from: (name: string) => `seulement celles de ${name}`,
	},
	pending: {
		label: 'Communes en attente',
		communes: (sign: string, count: number, text: string) =>
			count === 1 ? `${sign}1 commune` : `${sign}${text} communes`,
		people: (text: string) => `${text}\u202fhab.`,
		unknownPeople: (count: number, text: string) =>
			count === 1 ? '1 commune de population inconnue' : `${text} communes de population inconnue`,
		chooseTarget: 'choisissez un territoire',
		nothing: 'rien à changer',
		classChange: (before: string, after: string) => `${before} → ${after}`,
		classStays: (name: string, size: string) => `${name} reste ${size}`,
		onePiece: 'd’un seul tenant',
		pieces: (count: string) => `en ${count} parties`,
		noPiece: 'vide',
		holes: (count: number, text: string) => (count === 1 ? '1 trou' : `${text} trous`),
		other: (name: string, what: string) => `${name}\u202f: ${what}`,
		blank: (people: string) => `${people}\u202fhab. en zone blanche`,
		leftOut: {
			locked: (text: string, names: string) => `${text} sous verrou (${names})`,
			source: (text: string) => `${text} d’une autre provenance`,
			present: (text: string, name: string) => `${text} déjà dans ${name}`,
			absent: (text: string, name: string) => `${text} hors de ${name}`,
		},
		enter: 'Entrée',
		escape: 'Échap',
		accept: 'valider',
		drop: 'annuler',
		detail: 'Effet sur chaque territoire',
		accepted: (step: string) => `Validé\u202f: ${step}`,
	},
	effect: {
		title: 'Effet sur chaque territoire touché, avant et après',
		territory: 'Territoire',
		communes: 'Communes',
		population: 'Population municipale 2023',
		area: 'Superficie (km²)',
		density: 'Densité (hab./km²)',
		size: 'Taille ACI',
		pieces: 'Parties',
		holes: 'Trous',
		unknown: (count: number) => `dont ${count} de population inconnue`,
		euros: (label: string) => `${label} (€ par an)`,
		ceiling: (label: string) => `${label} (plafond, € par an)`,
		amounts: {
			fonctionnement: 'Fonctionnement',
			toutesMissions: 'Toutes missions',
			premiereAnnee2021: 'Première année, offre de 2021',
		} as Readonly<Record<string, string>>,
		amountsNote: (label: string) =>
			`Taille et montants\u202f: ${label}\u202f; effet si le contrat est avenanté. Les plafonds sont des maximums.`,
		sizesLabel: 'barème 2019, hors avenant 2 du 20/12/2021, à compléter',
		blank: 'Habitants en zone blanche',
		uncovered: 'Habitants des communes sans CPTS connue dans ce plan',
		uncoveredCommunes: (before: string, after: string) => `${before} → ${after} communes`,
	},
	locked: {
		lock: (name: string) => `Verrouiller ${name}`,
		unlock: (name: string) => `Déverrouiller ${name}`,
		lockAll: 'Tout verrouiller',
		unlockAll: 'Tout déverrouiller',
		help: 'Un territoire verrouillé ne gagne ni ne perd aucune commune.',
		left: (name: string, count: number, text: string) =>
			count === 1
				? `${name} est verrouillé\u202f: 1 commune laissée`
				: `${name} est verrouillé\u202f: ${text} communes laissées`,
		notDeleted: (name: string) => `${name} est verrouillé\u202f: déverrouillez-le pour le supprimer.`,
	},
};
