import type { Definition, FIGURES } from '../figures.ts';

/** English definitions of the figures of frontiers, poles and proposals. */
export const definitionsFlowEn: Readonly<
	Record<
		| (typeof FIGURES)['frontieres'][number]
		| (typeof FIGURES)['poles'][number]
		| (typeof FIGURES)['propositions'][number],
		Definition
	>
> = {
	'limite-commune': {
		name: 'Common border',
		text: 'Length of the borders with one side in the first territory but not in the second, and the other in the second but not in the first. A common point is no border.',
		unit: 'km',
		source: 'IGN contours 2018, measured on the ellipsoid',
	},
	'communes-limitrophes': {
		name: 'Communes to examine',
		text: 'Communes that touch another territory, are in two, are in none and touch one, have less than 15 points between two poles of different territories on observed flows, or whose EPCI the line cuts. Communes around the extent count like all others.',
		unit: 'communes, people',
		source: 'open plan',
	},
	'communes-revendiquees': {
		name: 'Communes claimed by two CPTS',
		text: 'Communes that are in the perimeters of both territories, with their people and area. The date is that of the later of the two dated perimeters.',
		unit: 'communes, people, km²',
		source: 'open plan; INSEE, population municipale 2023',
	},
	'zone-sans-cpts': {
		name: 'Communes without CPTS along a border',
		text: 'Group of communes without CPTS that touches the territory, with its people, its area and the length of its border with each neighbour. Under a partial inventory it is no zone blanche.',
		unit: 'people, km², km',
		source: 'INSEE, population municipale 2023; IGN contours 2018, measured on the ellipsoid',
	},
	'recours-observes': {
		name: 'Care towards a side',
		text: 'Share of all care of the people of the commune or zone that goes to the communes of a territory, on observed flows. Modelled flows are not in it and never make a proposal.',
		unit: '% of care, points',
		source: 'file of flows that was loaded',
	},
	avis: {
		name: 'Opinions of professionals, response rate',
		text: 'Answers towards each side to the last consultation that asked the commune, and answers divided by professionals asked. They leave the program only in groups of six answers or more.',
		unit: 'answers, %',
		source: 'consultation entered in the plan',
	},
	effet: {
		name: 'Effect of a change of side',
		text: 'People, class, amounts, parts and holes of both territories before and after, if the commune changed sides. Amounts change only if the contract is amended.',
		unit: 'people, T1 to T4, € a year, parts',
		source:
			'INSEE, population municipale 2023; barème 2019, without avenant 2 of 20/12/2021, to be completed',
	},
	coherence: {
		name: 'Coherence',
		text: 'Number of the other communes of the same EPCI, bassin de vie and zone d’emploi that are on each side. It informs the decision and never makes a proposal.',
		unit: 'communes',
		source: 'INSEE, zonings 2025',
	},
	'soins-commune': {
		name: 'Care in the commune',
		text: 'Doctors, pharmacies and places of care that the base permanente des équipements counts in the commune, and its APL. A figure that the source lacks reads “unknown”.',
		unit: 'number, consultations per inhabitant and year',
		source: 'INSEE, BPE 2017 and 2020; DREES, APL 2018',
	},
	traces: {
		name: 'Drawings that overlap',
		text: 'Area that two drawn or imported shapes have in common, and its share of the smaller one. People and area of a shape are always estimated: people are taken to live evenly over each commune.',
		unit: 'km², %',
		source: 'drawings of the plan',
	},
	patients: {
		name: 'Patients',
		text: 'Number of people of a commune seen at a place, for the specialty chosen and the year of the file. A hidden count is an interval, never zero; without a file the number is simulated from supply and distance.',
		unit: 'patients a year',
		source: 'file of flows that was loaded, else modelled flows',
	},
	part: {
		name: 'Share of care',
		text: 'Patients of the commune seen at the place, divided by all its patients. Those seen abroad or at an unknown place count in the denominator.',
		unit: '%',
		source: 'file of flows that was loaded, else modelled flows',
	},
	pole: {
		name: 'First and second pole',
		text: 'Places that receive most patients of a commune, itself included, with their share. On a tie the smaller INSEE code wins and the tie is marked.',
		unit: 'place, %',
		source: 'file of flows that was loaded, else modelled flows',
	},
	ecart: {
		name: 'Margin between first and second pole',
		text: 'Difference of the shares of the first and the second pole. A plurality alone misleads: the margin always stands with both shares.',
		unit: 'points',
		source: 'file of flows that was loaded, else modelled flows',
	},
	attraction: {
		name: 'Class of attraction',
		text: 'Very strong where the first pole receives at least 70% of the care, strong from 50 to 70, medium from 35 to 50, weak from 20 to 35. Shared under 20% or where the margin is under 5 points, which wins.',
		unit: 'five classes',
		source: 'file of flows that was loaded, else modelled flows',
	},
	bassin: {
		name: 'Basin',
		text: 'Communes of which this pole receives most patients, in one piece, with their people. A part cut off goes to the adjoining basin that receives most of its patients.',
		unit: 'communes, people',
		source: 'file of flows that was loaded, else modelled flows; INSEE, population municipale 2023',
	},
	'coeur-de-bassin': {
		name: 'Basin of 80% of the patients',
		text: 'The fewest communes that together send 80% of the patients of the place, its own people included. A tie at its edge is marked.',
		unit: 'communes, %',
		source: 'file of flows that was loaded, else modelled flows',
	},
	'taux-d-autarcie': {
		name: 'Part of care found within',
		text: 'Share of the care of the people of the basin or territory that is found within it. For comparison: the Swiss median is 60.8%, and a basin must keep at least 40% of its patients.',
		unit: '%',
		source: 'file of flows that was loaded, else modelled flows',
	},
	'taux-de-fuite': {
		name: 'Leakage',
		text: 'Share of the care of the people that leaves the basin or territory. Leakage and the part of care found within add up to 100%.',
		unit: '%',
		source: 'file of flows that was loaded, else modelled flows',
	},
	'patients-recus': {
		name: 'Patients received, people served',
		text: 'Sum of the patients seen at the place, wherever they come from. For specialties taken together each commune counts for its inhabitants, and the figure is a number of people served.',
		unit: 'patients a year or people',
		source: 'file of flows that was loaded, else modelled flows',
	},
	'flux-affiche': {
		name: 'Share of the flow that is shown',
		text: 'Patients of the lines drawn, divided by all patients of the same direction and place. Those seen in their own commune or EPCI have no line, and their share stands beside it.',
		unit: '%',
		source: 'file of flows that was loaded, else modelled flows',
	},
	distance: {
		name: 'Distance',
		text: 'Distance as the crow flies between the seat of the commune and that of the place of care. It is neither a route nor a travel time; the model of flows multiplies it by 1.3.',
		unit: 'km',
		source: 'IGN, seats 2023',
	},
	'nombre-de-poles': {
		name: 'Number of poles of a département',
		text: 'Number of poles that the bounds leave: 20,000 people served, 40% of care found within, basin in one piece; six at most are suggested. The user picks the number on the curve of number against the mean part of care found within.',
		unit: 'poles',
		source: 'file of flows that was loaded, else modelled flows',
	},
	echelle: {
		name: 'Scale of a specialty, equivalent places',
		text: 'Regional where two places at most are first pole of 70% of the people of the region, else departmental where one is for 70% of those of the département, else infra-departmental; equivalent places are 1 divided by the sum of squared shares. It is refused on modelled flows, where it would only tell the parameter of distance.',
		unit: 'scale, number',
		source: 'file of flows that was loaded',
	},
	comparaison: {
		name: 'Comparison of two zonings',
		text: 'Communes and people that the zones of two divisions have in common, overlap of two zones, and overall agreement: 1 where both part the communes alike, about 0 by chance. To say which keeps more patients takes observed flows and about as many zones.',
		unit: 'communes, people, no unit, 0 to 1',
		source: 'open plan; zoning chosen',
	},
	'part-gardee': {
		name: 'Share of patients who stay',
		text: 'Patients seen in their proposed territory, divided by all patients of the communes to be dealt out. Patients seen abroad, at an unknown place or in a locked territory count as leaving.',
		unit: '%',
		source: 'file of flows that was loaded, else modelled flows',
	},
	score: {
		name: 'Score of a proposal',
		text: 'Share of patients who stay, less EPCI cut and uneven sizes by the weights chosen. It only serves to compare proposals made with the same wishes.',
		unit: 'points',
		source: 'file of flows that was loaded, else modelled flows',
	},
	'epci-partages': {
		name: 'EPCI that a proposal divides',
		text: 'Number of EPCI whose communes are dealt out to several proposed territories. The weight chosen decides how many more patients it takes to cut one.',
		unit: 'EPCI',
		source: 'INSEE, code officiel géographique 2026',
	},
	'ecart-de-taille': {
		name: 'Unevenness of sizes',
		text: 'Standard deviation of the people of the proposed territories, divided by their mean. 0%: all have as many people.',
		unit: '%',
		source: 'INSEE, population municipale 2023',
	},
	'communes-a-decider': {
		name: 'Communes to be decided',
		text: 'Communes on a border whose first two territories are less than 5 points apart, or that go little to either. The calculation leaves them to be talked over instead of settling them.',
		unit: 'communes',
		source: 'file of flows that was loaded, else modelled flows',
	},
};
