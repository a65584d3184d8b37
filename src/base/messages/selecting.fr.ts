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
