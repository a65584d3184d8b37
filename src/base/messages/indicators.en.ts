import type { Messages } from './interface.fr.ts';

export const indicatorsEn: Messages['indicators'] = {
	group: 'Imported indicators',
	sumOf: 'sum',
	byPopulation: 'municipal population 2023',
	meanBy: (weight: string) => `weighted mean (${weight})`,
	meta: (source: string, year: string) => [source, year].filter(Boolean).join(', ') || 'no source given',
	unknownCommunes: (count: string) => `${count} unknown communes, left out`,
	interval: (low: string, high: string) => `${low} to ${high}`,
	otherClass: (own: string, other: string) =>
		`The ACI size depends on the population: ${own} by the municipal one, ${other} by the total one.`,
	remove: (name: string) => `Remove the indicator ${name}`,
	perTenThousand: 'per 10,000 people',
	layersTitle: 'Imported indicators',
	none: 'none',
	under: (bound: string) => `under ${bound}`,
	over: (bound: string) => `${bound} and more`,
	unknown: 'unknown or secret',
};
