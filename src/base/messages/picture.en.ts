import type { Messages } from './interface.fr.ts';

export const pictureEn: Messages['picture'] = {
	savePicture: 'Picture of the map',
	pictureTitle: 'Save the map as a picture',
	pictureIntro:
		'A sheet with title, legend, scale, date and sources, always in the light theme, to join to a document or to print.',
	framing: 'Framing',
	framings: {
		territory: (name) => `the territory ${name}`,
		visible: 'what the map shows',
		extent: 'the whole extent',
	},
	paper: 'Sheet',
	papers: {
		'a4-landscape': 'A4 landscape',
		'a4-portrait': 'A4 portrait',
		'a3-landscape': 'A3 landscape',
	},
	resolution: 'Resolution',
	resolutionOf: (scale, width, height) => `${scale}×, that is ${width} × ${height} pixels`,
	save: 'Save the picture',
	drawing: 'Drawing the map…',
	writing: 'Writing the file…',
	saved: (name) => `File “${name}” saved to your downloads.`,
	noMap: 'The map is not ready yet. Try again in a moment.',
	indicative: 'Indicative perimeters: no text gives the list of communes.',
	partial: (date) =>
		`Partial inventory (as known in: ${date}): a commune outside every perimeter is not therefore without coverage.`,
	sources: (map, plan) => `Sources: ${[map, ...plan].join('; ')}.`,
	made: (date) => `Map made on ${date} with Maillage.`,
	plan: (name) => `plan “${name}”`,
	scenario: (name) => `scenario “${name}”`,
	apl: 'APL 2018:',
};
