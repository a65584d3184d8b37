import type { PrintingTexts } from './printing.fr.ts';

export const printingEn: PrintingTexts = {
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
	dossierTitle: 'Territory dossier (PDF)',
	dossierIntro:
		'The annex for the health agency: map, communes, population, size and amounts, supply of care, neighbouring CPTS, EPCI, agreements to sign, sources. Readable in black and white.',
	dossierOf: 'Territory',
	withA3: 'Add the map on a landscape A3 sheet',
	withFollowUp: 'Diagnostic: add the follow-up of the territory',
	withFollowUpNote:
		'Axes, partners, referents by role, head counts and sectors, in the place of the agreements to sign; actions and next steps with the private fields. A working paper.',
	withPrivate: 'With the private fields',
	withPrivateNote:
		'Names, notes, results of meetings, actions, next steps, private events, governance, fee. Unless ticked they are not in it, and the paper says so.',
	saveDossier: 'Save the dossier',
	saved: (name) => `File “${name}” saved to your downloads.`,
	noMap: 'The map is not ready yet. Try again in a moment.',
	indicative: 'Indicative perimeters: no text gives the list of communes.',
	partial: (date) =>
		`Partial inventory (as known in: ${date}): a commune outside every perimeter is not therefore without coverage.`,
	sources: (map, plan) => `Sources: ${[map, ...plan].join('; ')}.`,
	made: (date) => `Map made on ${date} with Maillage.`,
	plan: (name) => `plan “${name}”`,
	scenario: (name) => `scenario “${name}”`,
	choropleth: (name, told) => `${name} (${told}):`,
};
