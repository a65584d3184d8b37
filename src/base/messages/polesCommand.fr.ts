/** What `poles` says beside its answer, in French. */
export const polesCommandFr = {
	notBuilt: (departement: string) =>
		`Aucune commune du département ${departement} dans cette étendue\u202f: --region en nomme une autre.`,
	unknownCommune: (code: string) => `Aucune commune ${code} parmi les flux ni dans cette étendue.`,
	noKind: (name: string, known: string) =>
		`Aucune sorte de flux modélisés ne s’appelle «\u202f${name}\u202f». Sortes\u202f: ${known}.`,
	fitOfModelled: 'Un ajustement demande un fichier de flux observés.',
	noFit: {
		'no-flows': 'Aucun patient du fichier ne va à un lieu que le modèle connaît\u202f: rien à ajuster.',
		'no-best':
			'Aucun paramètre n’est le meilleur pour ces flux (tous sur place, par exemple)\u202f: pas d’ajustement.',
	},
	mergedAll: (names: string) =>
		`Aucune spécialité n’est infra-départementale ici\u202f; réunies à parts égales\u202f: ${names}.`,
	merged: (names: string) =>
		`Spécialités infra-départementales réunies, chacune du même poids\u202f: ${names}. --specialite en choisit une.`,
	none: (people: number) =>
		`Aucun lieu du département n’est première destination de ses habitants ou de trois communes en desservant ${people.toLocaleString('fr-FR')} personnes.`,
	otherNumber: (wanted: number, found: number) =>
		`${wanted} ${wanted === 1 ? 'pôle demandé' : 'pôles demandés'}, ${found} ${found === 1 ? 'trouvé' : 'trouvés'}\u202f: la courbe donne les nombres possibles.`,
};

export type PolesCommandTexts = typeof polesCommandFr;
