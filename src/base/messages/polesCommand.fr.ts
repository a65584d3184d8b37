/** What `poles` says beside its answer, in French. */
export const polesCommandFr = {
	notBuilt: (departement: string) =>
		`Aucune commune du département ${departement} dans cette étendue\u202f: --region en nomme une autre.`,
	merged: (names: string) =>
		`Spécialités infra-départementales réunies, chacune du même poids\u202f: ${names}. --specialite en choisit une.`,
	none: (people: number) =>
		`Aucun lieu du département n’est première destination de ses habitants ou de trois communes en desservant ${people.toLocaleString('fr-FR')} personnes.`,
	otherNumber: (wanted: number, found: number) =>
		`${wanted} ${wanted === 1 ? 'pôle demandé' : 'pôles demandés'}, ${found} ${found === 1 ? 'trouvé' : 'trouvés'}\u202f: la courbe donne les nombres possibles.`,
};

export type PolesCommandTexts = typeof polesCommandFr;
