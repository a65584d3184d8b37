import type { MethodPageTexts } from './methodPage.fr.ts';

export const methodPageEn: MethodPageTexts = {
	title: 'Method and sources',
	intro:
		'Where each figure comes from, what it means, and what is modelled, indicative or unknown. Formulas and checks: docs/method.md and docs/methode.md (in French), shipped with the software.',
	outline: 'Contents',
	print: 'Print',
	back: 'Back to the map',
	sections: {
		incertitude: 'Modelled, indicative, unknown',
		donnees: 'Data sets',
		methodes: 'Names of the methods',
	},
	groups: {
		couverture: 'Figures of Coverage',
		territoire: 'Figures of a territory',
		aci: 'Size class and amounts',
		frontieres: 'Figures of Borders',
		poles: 'Figures of Poles',
		propositions: 'Proposed territories',
	},
	unit: 'unit',
	source: 'source',
	made: 'nature',
	natures: {
		counted: 'counted',
		measured: 'measured',
		estimated: 'estimated',
		announced: 'announced',
		modelled: 'modelled without observed flows',
		interval: 'interval',
		indicative: 'indicative',
		unknown: 'may be unknown',
	},
	naturesLong: {
		counted: 'Exact number by the source, at its date.',
		measured: 'Length or area of the contours, on the ellipsoid.',
		estimated: 'A calculation that supposes something; the definition says what.',
		announced: 'Figure of a text or a table of amounts, at its date, which Maillage does not verify.',
		modelled:
			'Without a file of flows, care is simulated from supply and distance. The figure is then marked “modelled”, drawn in dashes, and founds neither a proposal nor a claim that one zoning fits better.',
		interval:
			'A count hidden by statistical secrecy is kept as an interval, never as zero; the figure reads “… to …”.',
		indicative: 'No text lists the communes: the perimeter is supposed, and the figure with it.',
		unknown: 'What is missing reads “unknown”, never 0, and is not counted in sums.',
	},
	naturesNote: 'A partial plan does not know all CPTS: a commune without CPTS is no zone blanche there.',
	data: {
		extent: (name, units, around) => `Extent ${name}: ${units} communes, and ${around} around it.`,
		built: (date) => `Date on which these data were prepared: ${date}.`,
		unknownDate: 'unknown',
		caption: 'Data sets of the open extent',
		columns: {
			title: 'Data set',
			producer: 'Producer',
			vintage: 'Vintage',
			licence: 'Licence',
			link: 'Address',
		},
		none: 'The data are not read yet.',
		tables: 'Tables written with the software',
		tableDates: {
			sizes: 'ACI size classes and amounts',
			counts: 'National counts of CPTS',
			models: 'Modelled flows: weights and parameters',
			places: 'Flows: communes that count with a town',
		},
		since: (date) => `in force: ${date}`,
		until: (from, to) => `from ${from} to ${to}`,
		ours: 'choices of Maillage, which can be changed',
		noAddress: 'none',
	},
	methods: [
		[
			'Huff’s model (1963)',
			'Modelled flows: people go to a place the more, the larger its supply and the smaller the distance.',
		],
		[
			'Nystuen and Dacey (1961)',
			'Dominance between communes: a commune is dominated by its largest destination where that one receives more.',
		],
		['Adjusted Rand index (Hubert and Arabie, 1985)', 'Overall agreement of two zonings.'],
		['Jaccard index', 'Overlap of two zones: communes in both, divided by communes in either.'],
		['Polsby and Popper (1991)', 'Compactness of a perimeter.'],
		[
			'Luo and Wang (2003), 2SFCA',
			'Supply within reach, on the command line; the APL of DREES is a variant of it.',
		],
		['Snyder (1987), Vincenty (1975)', 'Areas and lengths on the ellipsoid WGS 84.'],
		['INSEE’s zones d’emploi (EURO, TTWA)', 'Model of the greedy aggregation behind proposed territories.'],
	],
};
