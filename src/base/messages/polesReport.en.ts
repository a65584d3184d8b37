import type { PolesReportTexts } from './polesReport.fr.ts';

export const polesReportEn: PolesReportTexts = {
	kind: 'Poles of attraction of patients',
	title: (area) => `${area}: poles of attraction`,
	footer: (area, specialty, day) => `${area}, ${specialty}, ${day}`,
	fileKind: 'poles',
	poles: (count, specialty) => `${count} ${count === '1' ? 'pole' : 'poles'}, ${specialty}`,
	band: (least, most, isInside) =>
		isInside
			? `Within the target of ${least} to ${most} poles in a département.`
			: `Outside the target of ${least} to ${most} poles in a département.`,
	suggested: (count) => `Number that the recipe gives: ${count}.`,
	modelled:
		'Simulation: no observed flows are loaded. Visits are modelled from supply and distance; this report helps to read the area and proves nothing. The scale of specialties and the comparison “more pertinent than” are not given on modelled flows.',
	modelledMark: 'simulation',
	demonstration: 'Demonstration region: made-up communes and figures.',
	facts: { flows: 'Flows', madeOn: 'Made on', specialty: 'Specialty' },
	map: 'Map',
	mapNote:
		'Shade: class of attraction of the commune to the pole of its basin. Solid line: limit of a basin. Dashes: limit of the département. Circle: people of the basin.',
	table: {
		title: 'Poles',
		name: 'Pole',
		communes: 'Communes',
		people: 'People',
		index: 'Self-sufficiency',
		specialties: 'Present',
		outside: (name) => `${name} (outside the département)`,
		kept: (name) => `${name} (chosen by hand)`,
		note: 'People and communes of the basin within the département. Self-sufficiency: share of the basin’s visits made within it; an interval where counts are hidden.',
		dropped: (names) => `Ruled out by hand: ${names}.`,
	},
	curve: {
		title: 'Number of poles',
		axis: 'number of poles (band: target)',
		note: 'Mean self-sufficiency of the poles by their number. Pale dot: one of the poles misses the bounds.',
	},
	classes: { title: 'Attraction', label: 'Class', rule: 'Rule', communes: 'Communes', people: 'People' },
	method: {
		title: 'Method and parameters',
		words: [
			'Destinations are whole towns (unités urbaines), named after their largest commune.',
			'A town is a candidate if it is the first destination of itself or of three communes and serves the number of people asked for; those that depend on a larger one are left.',
			'Each commune goes to the candidate that most of its patients go to. While a basin misses the bounds or is in several pieces, the one with the lowest self-sufficiency joins the pole that receives most of its patients.',
			'Ties go to the smaller INSEE code and are marked with an asterisk.',
		],
		parameters: 'Parameters',
	},
	communes: {
		title: 'Communes',
		code: 'Code',
		name: 'Commune',
		people: 'People',
		first: '1st pole',
		second: '2nd pole',
		margin: 'Gap (points)',
		attraction: 'Attraction',
		note: 'Shares of all visits of the commune, those abroad or to an unknown place included.',
	},
	provenance: {
		observed: (parts) => `observed: ${parts.join(', ')}`,
		hidden: (below) => `counts under ${below} hidden`,
		incomplete: 'pairs that are absent may be hidden',
		modelled: 'modelled from supply and distance (BPE 2017 and 2020, FINESS)',
	},
	parameters: {
		destinations: 'Destinations',
		byTown: 'towns (unités urbaines 2020)',
		byCommune: 'communes',
		leastLi: 'Self-sufficiency of a basin',
		leastPeople: 'People served',
		atLeast: (value) => `at least ${value}`,
		supply: 'Supply, with its weight',
		supplyOf: (name, weight) => `${name} × ${weight}`,
		exponents: 'Effects of supply and distance (exponents)',
		exponentsOf: (alpha, beta) => `${alpha} and −${beta}`,
		distance: 'Distance',
		distanceOf: (detour, km) => `between seats, great circle × ${detour}, up to ${km}\u202fkm`,
	},
	classRules: {
		veryStrong: (most) => `1st pole: ${most} or more`,
		between: (least, most) => `1st pole: from ${least} to under ${most}`,
		shared: (least, points) =>
			`1st pole under ${least}, or a gap of less than ${points} points; wins over the others`,
		unknown: 'no visit known',
	},
	outcome: { saved: (file) => `Report saved: ${file}` },
	range: (least, most) => `${least} to ${most}`,
	save: 'Report on the département (PDF)',
	saving: 'Laying out the report…',
};
