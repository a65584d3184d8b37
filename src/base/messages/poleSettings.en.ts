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
};
