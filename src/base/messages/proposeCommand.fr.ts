/** What `propose` says beside its answer, in French. */
export const proposeCommandFr = {
	noPick: (wanted: number, found: number) =>
		`--pick ${wanted}\u202f: ${found < 2 ? `il n’y a que ${found} proposition` : `il n’y a que ${found} propositions`}.`,
	nothingToPlace: 'Aucune commune à répartir.',
	undecided: (count: number, marginPoints: number) =>
		`${count === 1 ? 'Une commune est laissée' : `${count} communes sont laissées`} à décider\u202f: moins de ${String(marginPoints).replace('.', ',')} points entre les deux meilleurs territoires (--margin), part trop faible (--share), ou plus de place. --all les répartit.`,
	numberMissed: (count: number) =>
		count === 1
			? 'Un seul territoire tient dans les bornes, ce n’est pas le nombre demandé.'
			: `${count} territoires tiennent dans les bornes, ce n’est pas le nombre demandé.`,
	overBound: (names: string) => `Au-dessus du maximum à elle seule, donc seule\u202f: ${names}.`,
};

export type ProposeCommandTexts = typeof proposeCommandFr;
