import type { Widen } from './interface.fr.ts';

/** Texts of the table of communes, the twin of the map, in French. */
export const communeTableFr = {
	title: 'Tableau des communes',
	caption: (extent: string, day: string) => `Communes, ${extent}, situation au ${day}`,
	intro: (day: string) =>
		`Ce que la carte montre, commune par commune, au ${day}. Choisir une commune l’ouvre sur la carte.`,
	filter: 'Commune, code, département ou CPTS',
	found: (count: string, all: string) => `${count} communes sur ${all}`,
	columns: {
		name: 'Commune',
		code: 'Code INSEE',
		departement: 'Département',
		people: 'Habitants',
		territory: 'CPTS et statut',
	},
	nobodyKnown: 'aucune CPTS connue dans ce plan',
	blank: 'zone blanche',
	indicative: 'périmètre indicatif',
	shared: (territories: string) => `${territories} (commune partagée)`,
	goTo: (name: string) => `Voir ${name} sur la carte`,
	more: (count: string) => `Voir ${count} communes de plus`,
};

export type CommuneTableTexts = Widen<typeof communeTableFr>;
