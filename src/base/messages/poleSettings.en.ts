import type { PoleSettingsTexts } from './poleSettings.fr.ts';

export const poleSettingsEn: PoleSettingsTexts = {
	title: 'Settings',
	classes: 'Limits of the classes',
	classesNote: (shares) => `${shares}%`,
	aboutClasses:
		'Share of the 1st pole from which the attraction of a commune is called very strong, strong, medium or weak. Under the last limit, or under the gap asked for, the commune is shared.',
	poles: 'Bounds of poles',
	polesNote: (li, people) => `${li}, ${people} inh.`,
	aboutPoles:
		'What a pole must reach to be proposed. Lower bounds leave more poles, and so more numbers to choose from.',
	fields: {
		veryStrong: 'Very strong from (%)',
		strong: 'Strong from (%)',
		medium: 'Medium from (%)',
		weak: 'Weak from (%)',
		leastMargin: 'Gap between 1st and 2nd pole, at least (points)',
		leastLi: 'Care found on the spot, at least (%)',
		leastPeople: 'Inhabitants served, at least',
	},
	outOfRange: (least, most) => `A whole number from ${least} to ${most}.`,
	order: 'It must be under that of the class before.',
	unchanged: 'Until then the map keeps the limits it had.',
	reset: 'Back to the original values',
	notKept: 'This browser cannot keep these settings for the next visit.',
	model: {
		title: 'Fit the model',
		about:
			'Without observed flows the map simulates care from supply and distance. These flows tell how much each of them really counts.',
		kind: 'Model to fit, from',
		fit: 'Fit to these flows',
		busy: 'Fitting…',
		failed: 'The fit could not be computed. Try again.',
		noFit: {
			'no-flows': 'No patient goes to a place that this model knows: nothing to fit.',
			'no-best': 'No setting is best for these flows (all stay at home, for instance).',
		},
		result: (specialty) => `On ${specialty}`,
		alpha: 'Twice as much supply',
		beta: 'Twice as far',
		pull: (factor) => `attraction × ${factor}`,
		exponents: (alpha, beta) => `Exponents ${alpha} and −${beta}`,
		originally: (text) => `originally ${text}`,
		inCommon: 'Patients whom the model sends to the same place as the observed flows',
		explained: 'Share of the differences between places that the model explains',
		explainedHint: '0%: no better than if all places in reach were alike. 100%: as observed.',
		covered: (share, communes) =>
			`From ${share} of the patients, of ${communes} communes: the others go out of the model’s reach or where it knows no supply.`,
		alphaKept: 'The effect of supply could not be told: its original value is kept.',
		use: 'Take these values for modelled flows',
		inUse: 'Flows modelled from this supply take these values.',
		unusable: 'With these values people would seek distance or shun supply: they cannot be used.',
		drop: 'Back to the original values',
		used: (kind) => `Modelled flows, ${kind}: fitted values in use.`,
		dropped: (kind) => `Modelled flows, ${kind}: original values.`,
		line: (more, farther) =>
			`Model: twice as much supply draws ${more} times more, a place twice as far ${farther} times less`,
		usual: '(original values, neither published nor fitted).',
		fitted: (flows, specialty) => `(fitted to the flows ‘${flows}’, ${specialty}).`,
	},
};
