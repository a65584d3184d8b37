import type { CommuneTableTexts } from './communeTable.fr.ts';

/** Texts of the table of communes, the twin of the map, in English. */
export const communeTableEn: CommuneTableTexts = {
	title: 'Table of communes',
	caption: (extent, day) => `Communes, ${extent}, situation on ${day}`,
	intro: (day) =>
		`What the map shows, commune by commune, on ${day}. Choosing a commune opens it on the map.`,
	filter: 'Commune, code, département or CPTS',
	found: (count, all) => `${count} communes of ${all}`,
	columns: {
		name: 'Commune',
		code: 'INSEE code',
		departement: 'Département',
		people: 'Inhabitants',
		territory: 'CPTS and status',
	},
	nobodyKnown: 'no CPTS known in this plan',
	blank: 'zone blanche',
	indicative: 'indicative perimeter',
	shared: (territories) => `${territories} (shared commune)`,
	goTo: (name) => `See ${name} on the map`,
	more: (count) => `Show ${count} more communes`,
};
