import type { Definition, FIGURES } from '../figures.ts';

/** English definitions of the figures of the follow-up and of interCPTS. */
export const definitionsFollowUpEn: Readonly<
	Record<(typeof FIGURES)['suivi'][number] | (typeof FIGURES)['intercpts'][number], Definition>
> = {
	'jours-sans-evenement': {
		name: 'Days since the last event',
		text: 'Days between the date shown and the last event of the journal that had then come. Of a date known in part the number reads “at least”; without an event it is unknown.',
		unit: 'days',
		source: 'journal of the territory',
	},
	'echeances-des-missions': {
		name: 'Due dates',
		text: 'Next steps that were noted, answers of the ARS due two months after filing, planned signatures, ends of consultations, reviews of decisions, and dates of the missions, counted in months from the signature. A date known in part is due on its last possible day.',
		unit: 'dates',
		source: 'journal of the territory; delays of the missions, ACI of 20 June 2019',
	},
	adherents: {
		name: 'Professionals, members, in an MSP',
		text: 'Numbers that the team entered on a date: professionals of the territory, members of the CPTS, and those of them who work in an MSP. A structure is never a member, and an empty cell stays unknown.',
		unit: 'persons',
		source: 'file of the territory',
	},
	presences: {
		name: 'Present, excused, absent',
		text: 'Rows of the table of presence by answer, and how many different CPTS they name, misspelt and inverted names taken together. A row without an answer is counted apart, never as absent.',
		unit: 'rows, CPTS',
		source: 'table pasted into the meeting',
	},
	'changement-de-perimetre': {
		name: 'Change of perimeter',
		text: 'Communes that joined and left from one dated perimeter to the next, and the difference in inhabitants. Former perimeters stay in the plan with their date.',
		unit: 'communes, inhabitants',
		source: 'open plan; INSEE, municipal population 2023',
	},
	'habitants-du-groupe': {
		name: 'People of an interCPTS',
		text: 'Municipal population of the communes of the group’s CPTS, each commune once, lower groups included. Beside it the sum of the CPTS counts a shared commune in each.',
		unit: 'inhabitants',
		source: 'INSEE, municipal population 2023; open plan',
	},
	'moyens-partages': {
		name: 'Share of shared means',
		text: 'Yearly cost divided among the CPTS of the group by their municipal population. Cents go to the largest remainders, so that the shares add up to the cost exactly.',
		unit: '€ a year, %',
		source: 'costs entered; INSEE, municipal population 2023; open plan',
	},
	'indicateurs-aci': {
		name: 'ACI indicators together',
		text: 'Last known value of each CPTS on the date, added up or averaged by population, as the indicator says. CPTS without a value are named and count nowhere.',
		unit: 'unit of the indicator',
		source: 'table pasted or entered; open plan',
	},
	'age-des-contrats': {
		name: 'Age of the contracts',
		text: 'Whole months since the first signature of the CPTS, of either contract. Of a date known in part two ages are given; without a known signature, none.',
		unit: 'years, months',
		source: 'journal of the territory',
	},
	'partenaires-du-groupe': {
		name: 'Partners of an interCPTS',
		text: 'People of the CPTS that name the SAS, DAC or GHT, each commune once, over the people of the group. Two names that differ in accents, capitals or hyphens only are one partner.',
		unit: '% of inhabitants',
		source: 'files of the territories; INSEE, municipal population 2023; open plan',
	},
};
