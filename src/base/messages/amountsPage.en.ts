import type { AmountsPageTexts } from './amountsPage.fr.ts';

const counted = (count: string, one: string, many: string): string =>
	count === '1' ? `1 ${one}` : `${count} ${many}`;

export const amountsPageEn: AmountsPageTexts = {
	title: 'Amounts of the ACI',
	intro:
		'What the table gives by size class, what that makes for the CPTS of the open plan, and what the thresholds would change if the population changed. No move of communes or people changes an amount by itself: effect if the contract is amended.',
	sections: {
		bareme: 'Table of amounts',
		totaux: 'Totals of the plan',
		perspective: 'If the population changes',
	},
	inForce: (date) => `in force: ${date}`,
	amount: 'Amount, euros a year',
	classHead: (size, from, to) =>
		to ? `${size}, ${from} to ${to} people` : `${size}, ${from} people or more`,
	classFirst: (size, to) => `${size}, ${to} people at most`,
	source: 'Source',
	noSource: 'source not found',
	cellWrong: (typed) =>
		`“${typed}” is not a number of euros, from 0 to a thousand million: the cell has not changed.`,
	noOwnSource: 'without source: to be completed',
	ceiling: 'ceiling, not a sum that is paid',
	own: 'filled in here',
	fill: 'Fill empty cells',
	endFill: 'End filling',
	fillNote:
		'Cells that you fill stay in this browser and serve wherever amounts are shown, on the dates on which the table is in force. Leave empty what you do not know.',
	cell: (amount, size) => `${amount}, ${size}, euros a year`,
	cellSource: (amount, size) => `Source: ${amount}, ${size}`,
	sourceOf: (size, source) => `${size}: ${source}`,
	which: 'Table shown',
	tableFrom: (date) => `in force on ${date}`,
	inForceNow: 'on the date of the view',
	newFrom: 'Later table, in force on',
	newFromHint: 'a day, such as 20/12/2021',
	add: 'Add this table',
	addWrong: 'Give a whole day, after 20 June 2019, that has no table yet.',
	remove: 'Remove this table',
	later: (date, day) =>
		`The view is as of ${day}, before this table (${date}): no amount of the ACI was in force then.`,
	notKept: 'This browser cannot keep these cells for the next visit.',
	choose: 'Line of the table',
	plan: (name, date) => `${name} · as of ${date}`,
	partial: 'partial inventory: totals are of the known CPTS only',
	indicative: 'indicative perimeters: sizes and amounts are supposed',
	departement: 'Département',
	several: 'in several départements, counted here',
	whole: (extent) => `All, ${extent}`,
	count: 'CPTS',
	signedCount: 'contract signed',
	signedSum: 'Sum, contracts signed',
	allSum: 'Sum if all signed',
	atLeast: (sum, count) => `at least ${sum} (${counted(count, 'unknown amount', 'unknown amounts')})`,
	noDepartement: 'without communes',
	group: 'InterCPTS',
	groupNote:
		'Sum over the contracts of the CPTS of each group, never the size of the group. A CPTS counts in every group that holds it.',
	totalsNote:
		'A CPTS of several départements counts in the one where most of its people live. The plan does not say what is paid.',
	change: 'Population of each territory',
	percent: (value) => `${value}%`,
	territory: 'Territory',
	people: 'People',
	then: 'Then',
	class: 'Class',
	classThen: 'Class then',
	euros: 'Amount',
	changeEuros: 'Difference',
	next: 'Next threshold',
	nextOf: (size, people, percent) => `${size}: ${people} people (${percent})`,
	noNext: 'none this way',
	unknownPeople: (count) => `without ${counted(count, 'commune', 'communes')} of unknown population`,
	tips: (count) => `${counted(count, 'territory', 'territories')} would change class.`,
	outlookNote:
		'Perimeter, table and the neighbours’ population unchanged: arithmetic, not a demographic projection.',
	empty: 'The open plan has no territory at this date.',
	more: (count) => `Show the other ${count}`,
};
