/** Texts of imported indicators, on cards and as layers of the map. */
export const indicatorsFr = {
	group: 'Indicateurs importés',
	sumOf: 'somme',
	byPopulation: 'population municipale 2023',
	meanBy: (weight: string) => `moyenne pondérée (${weight})`,
	meta: (source: string, year: string) => [source, year].filter(Boolean).join(', ') || 'source non indiquée',
	unknownCommunes: (count: string) => `${count} communes inconnues, hors du calcul`,
	interval: (low: string, high: string) => `${low} à ${high}`,
	otherClass: (own: string, other: string) =>
		`La taille ACI change selon la population\u202f: ${own} avec la municipale, ${other} avec la totale.`,
	remove: (name: string) => `Retirer l’indicateur ${name}`,
	perTenThousand: 'pour 10\u202f000 habitants',
	layersTitle: 'Indicateurs importés',
	none: 'aucun',
	under: (bound: string) => `moins de ${bound}`,
	over: (bound: string) => `${bound} et plus`,
	unknown: 'inconnu ou secret',
};
