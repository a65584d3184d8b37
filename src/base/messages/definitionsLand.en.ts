import type { Definition, FIGURES } from '../figures.ts';

/** English definitions of the figures of coverage, territories and size classes. */
export const definitionsLandEn: Readonly<
	Record<
		| (typeof FIGURES)['couverture'][number]
		| (typeof FIGURES)['territoire'][number]
		| (typeof FIGURES)['aci'][number],
		Definition
	>
> = {
	'population-couverte': {
		name: 'People covered',
		text: 'People of the communes of the extent that are in at least one CPTS counted by the rule shown, each commune once, divided by the people of all these communes. The rule (signed; validated or signed; all) and the date change the figure: they always stand beside it.',
		unit: '% of people',
		source: 'INSEE, population municipale 2023; open plan',
	},
	'zone-blanche': {
		name: 'Zone blanche',
		text: 'Communes of the extent that are in no CPTS, grouped by common borders, with their people. There is one only where the inventory of the plan is complete; else the commune reads “no CPTS known in this plan”.',
		unit: 'communes, people',
		source: 'INSEE, population municipale 2023; open plan',
	},
	'nombre-de-cpts': {
		name: 'CPTS counted',
		text: 'Number of territories of the plan that have a perimeter at the date shown and that the rule counts. A status whose last source is over a year older than that date is marked as such.',
		unit: 'CPTS',
		source: 'open plan',
	},
	population: {
		name: 'Population',
		text: 'Sum of the municipal populations of the communes of the perimeter. A shared commune counts in each of its CPTS, so the sum of all CPTS may exceed the region.',
		unit: 'people',
		source: 'INSEE, population municipale 2023',
	},
	'population-inconnue': {
		name: 'Communes of unknown population',
		text: 'Number of communes of the perimeter whose population the source lacks. They add nothing to the sum and never stand for zero.',
		unit: 'communes',
		source: 'INSEE, population municipale 2023',
	},
	superficie: {
		name: 'Area',
		text: 'Sum of the areas of the contours of the communes, computed on the ellipsoid, inland water included. It is a little larger than INSEE’s cadastral area, which leaves out large waters (0.5% more in the median commune).',
		unit: 'km²',
		source: 'IGN contours 2018, measured on the ellipsoid',
	},
	densite: {
		name: 'Density',
		text: 'Population of the perimeter divided by its area. Communes of unknown population count in the area only.',
		unit: 'people per km²',
		source: 'INSEE, population municipale 2023; IGN contours 2018, measured on the ellipsoid',
	},
	communes: {
		name: 'Communes',
		text: 'Number of communes of the perimeter, those without a contour of their own included. The geography is that of the communes of 2026.',
		unit: 'communes',
		source: 'INSEE, code officiel géographique 2026',
	},
	'habitants-par-commune': {
		name: 'People per commune',
		text: 'Population divided by the number of communes whose population is known. It is a mean: a few towns pull it up.',
		unit: 'people',
		source: 'INSEE, population municipale 2023',
	},
	'medecins-generalistes': {
		name: 'General practitioners',
		text: 'Sum of the general practitioners that the base permanente des équipements counts in the communes of the perimeter. The source counts no doctor in Paris: this gap reads “unknown”.',
		unit: 'doctors',
		source: 'INSEE, BPE 2017',
	},
	offre: {
		name: 'Pharmacies, health houses, emergency units, short-stay sites',
		text: 'Number of places of each kind in the communes of the perimeter. A commune that the source lacks is unknown and counted apart.',
		unit: 'places',
		source: 'INSEE, BPE 2020',
	},
	'pour-10000': {
		name: 'Per 10,000 inhabitants',
		text: 'Count divided by municipal population, times 10,000, over the communes of which both are known. The two years differ and stand beside it.',
		unit: 'per 10,000 inhabitants',
		source: 'INSEE, BPE 2017 and 2020, population municipale 2023',
	},
	'densite-relative': {
		name: 'Density of establishments, extent = 100',
		text: 'Establishments per inhabitant of the perimeter, divided by those of the whole extent, which is 100. SIRENE counts establishments, not persons: only the comparison means something, and no number of professionals is made of it.',
		unit: 'extent = 100',
		source: 'INSEE, SIRENE 2019, population municipale 2023',
	},
	apl: {
		name: 'Access to general practitioners (APL)',
		text: 'Mean of the potential access of the communes, weighted by the standardised population of its own vintage, else by the municipal population, which is said. Under 2.5 consultations per inhabitant and year the territory is called under-served.',
		unit: 'consultations per inhabitant and year',
		source: 'DREES, APL 2018, standardised population 2016',
	},
	'apl-moins-65': {
		name: 'APL, general practitioners under 65',
		text: 'The same mean with the general practitioners under 65 only. It shows what would be left if the others retired without being replaced.',
		unit: 'consultations per inhabitant and year',
		source: 'DREES, APL 2018',
	},
	'parties-detachees': {
		name: 'One piece, detached parts',
		text: 'A part is a set of communes that hang together by common borders; those other than the largest are detached. Touching at a point is not enough, and the islets of a coastal commune make no part.',
		unit: 'parts',
		source: 'open plan; IGN contours 2018, measured on the ellipsoid',
	},
	iles: {
		name: 'Islands',
		text: 'Communes of the perimeter that no border joins to any other commune. They do not count as detached parts, as no drawing would attach them.',
		unit: 'communes',
		source: 'IGN contours 2018, measured on the ellipsoid',
	},
	trous: {
		name: 'Holes',
		text: 'Groups of communes outside the perimeter that one of its parts surrounds on all sides. Water that no commune covers is none.',
		unit: 'groups of communes',
		source: 'open plan; IGN contours 2018, measured on the ellipsoid',
	},
	'sans-contour': {
		name: 'Communes without a contour of their own',
		text: 'Communes re-established after 2018, which lie in the contour of the commune that they came from: eight in France, none in Centre-Val de Loire. They count in people and communes; their area is in that of the commune that they came from.',
		unit: 'communes',
		source: 'IGN contours 2018',
	},
	'longueur-des-limites': {
		name: 'Length of the borders',
		text: 'Length of all borders with exactly one side in the perimeter, coasts, islets and enclaves included. It follows the detail of the contours: a coast drawn more coarsely is shorter.',
		unit: 'km',
		source: 'IGN contours 2018, measured on the ellipsoid',
	},
	compacite: {
		name: 'Compactness',
		text: '4πA/P², where A is the area and P the length of the borders: 1 for a circle, almost 0 for a stretched or ragged shape. A coast or a river lowers it too: compare territories of like surroundings.',
		unit: 'no unit, 0 to 1',
		source: 'IGN contours 2018, measured on the ellipsoid',
	},
	epci: {
		name: 'EPCI whole, cut',
		text: 'An EPCI is whole where all its communes that the extent and its surroundings know are in the perimeter; else it is cut, with the number of its communes inside. A commune without EPCI is counted apart.',
		unit: 'EPCI',
		source: 'INSEE, code officiel géographique 2026',
	},
	annonce: {
		name: 'Announced figure, measured, gap',
		text: 'Figure given by a text at its date, beside the same quantity measured on the perimeter of the plan. A gap may come from the perimeter, the date or what is counted; under an indicative perimeter it is told as due to that.',
		unit: 'that of the text',
		source: 'text cited, at its date',
	},
	taille: {
		name: 'ACI size class',
		text: 'Class 1 to 4 by municipal population: 1 under 40,000, 2 from 40,000, 3 from 80,000 to 175,000 included, 4 above. The bound of 80,000 is a convention of Maillage, and which INSEE population counts is not settled.',
		unit: 'T1 to T4',
		source: 'barème 2019, without avenant 2 of 20/12/2021, to be completed',
	},
	'distance-au-seuil': {
		name: 'Distance to a threshold',
		text: 'How many people more lead to the class above, and how many fewer to the class below. No move of a commune changes an amount by itself: the contract must be amended.',
		unit: 'people',
		source:
			'INSEE, population municipale 2023; barème 2019, without avenant 2 of 20/12/2021, to be completed',
	},
	montants: {
		name: 'Amounts of the ACI',
		text: 'Euros a year of each line of the table for the size class of the territory, with the source of the cell. Ceilings are maxima, not sums that are paid, and an empty cell is unknown, never nil.',
		unit: '€ a year',
		source: 'barème 2019, without avenant 2 of 20/12/2021, to be completed',
	},
	totaux: {
		name: 'Totals of amounts',
		text: 'Sum of one line of the table over the CPTS of the plan, those with a signed contract apart. A CPTS of several départements counts in the one where most of its people live; where an amount is missing, the total reads “at least” or “unknown”.',
		unit: '€ a year',
		source: 'barème 2019, without avenant 2 of 20/12/2021, to be completed; open plan',
	},
	perspective: {
		name: 'Class if the population changes',
		text: 'Class and amount of the territory if its population rose or fell by the percentage chosen, with perimeter and table unchanged. It is arithmetic, not a demographic projection.',
		unit: 'T1 to T4, € a year',
		source:
			'INSEE, population municipale 2023; barème 2019, without avenant 2 of 20/12/2021, to be completed',
	},
};
