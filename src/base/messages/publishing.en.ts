import type { PublishingTexts } from './publishing.fr.ts';

const plural = (count: string, one: string, many = `${one}s`): string =>
	`${count} ${count === '1' ? one : many}`;

/** Texts of publishing and sharing in English. */
export const publishingEn: PublishingTexts = {
	title: 'Publish',
	intro:
		'A folder of files for any web host: the map, this plan without anything private, a page for each CPTS and the open data. Nothing is sent from here: you get a .zip archive to unpack on your site.',
	inTitle: 'What is published',
	published: (count) =>
		`${plural(count, 'territory', 'territories')}: perimeters in force and past, public events, announced figures, sources.`,
	viewAt: (day, rule) => `The map opens at ${day}, rule: ${rule}.`,
	rules: {
		signed: 'signed contract only',
		validated: 'validated project or signed contract',
		all: 'all statuses',
	},
	figure: (percent) => `Public figure: ${percent} of inhabitants.`,
	figureDiffers: (percent) =>
		`Here you read ${percent}, as private things count in your view; the public will not see them.`,
	shownOnDay: (count) => `Pages and open data: ${count} CPTS on that day.`,
	leftOutTitle: 'What stays here',
	nothingLeftOut: 'nothing: this plan has nothing private',
	leftOut: {
		reason: () => 'the reason of the scenario',
		privateFields: (count) => plural(count, 'private field'),
		privateEvents: (count) => plural(count, 'private event'),
		regionalEvents: (count) => plural(count, 'event of the region', 'events of the region'),
		journalNotes: (count) =>
			plural(count, 'result or note of the journal', 'results or notes of the journal'),
		nextSteps: (count) => plural(count, 'next step'),
		governance: (count) => plural(count, 'statement of governance or fee', 'statements of governance or fee'),
		actions: (count) => plural(count, 'action'),
		referents: (count) => plural(count, 'referent'),
		headCounts: (count) => plural(count, 'head count'),
		partnerNotes: (count) => plural(count, 'note on a partner', 'notes on partners'),
		meetings: (count) => `${plural(count, 'meeting')} of several CPTS, with who was present`,
		zones: (count) => plural(count, 'zone blanche in charge', 'zones blanches in charge'),
		groupMeans: (count) => plural(count, 'means of interCPTS', 'means of interCPTS'),
		delegates: (count) => plural(count, 'delegate of interCPTS', 'delegates of interCPTS'),
		sources: (count) =>
			plural(count, 'source that nothing public cites', 'sources that nothing public cites'),
		aciIndicators: (count) => plural(count, 'ACI indicator'),
		drafts: (count) => plural(count, 'perimeter being drawn', 'perimeters being drawn'),
		drawings: (count) => plural(count, 'working drawing'),
		drawingNotes: (count) => plural(count, 'note on a drawing', 'notes on drawings'),
		privateCases: (count) => plural(count, 'private frontier decision'),
		decisionFacts: (count) => `the working facts of ${plural(count, 'frontier decision')}`,
		agreementNotes: (count) => plural(count, 'note on an agreement', 'notes on agreements'),
		consultations: (count) => `${plural(count, 'consultation')} of professionals, with all answers`,
		other: (count) => plural(count, 'other thing that is not public', 'other things that are not public'),
	},
	neverIn:
		'Never published: imported indicators, files of flows, proposals between CPTS, other plans of this browser, amounts of the ACI that you filled in. The publication bears the shipped scale, not your amounts.',
	reportTitle: (name, day) => `Publication of the plan “${name}”, made on ${day}`,
	reportView: (day, rule) => `Situation on ${day}, coverage rule: ${rule}.`,
	publisher: 'Published by (optional)',
	publisherHelp: 'for example the name of your organisation, not of a person',
	licence: 'Terms under which your data may be used again',
	usualLicence: 'Licence Ouverte 2.0 (Etalab)',
	make: 'Publish (.zip)',
	making: (done, total) => `Files: ${done} of ${total}`,
	preparing: 'Preparing pages and data…',
	saved: (name, megabytes, files) =>
		`“${name}” saved: ${files} files, ${megabytes} MB. Unpack it on your site; opened by hand from a file, the map cannot start.`,
	faults: {
		otherExtent: (file, plan, built) =>
			`${file}: the plan was made for the extent ${plan}, not for ${built}. Give --region.`,
		notEmpty: (folder) =>
			`${folder}: the folder is not empty. Give a new one, as all that it holds would be published.`,
		notWritten: (folder, reason) =>
			`${folder}: the folder cannot be written (${reason}). Give another one with --to.`,
		noAppFiles:
			'This version of Maillage is not built (npm run build): the list of its files is missing, nothing was written.',
		failed: (reason) =>
			`The publication could not be written (${reason}). Your plan is intact: check the connection and the free space, then try again.`,
	},
	share: {
		title: 'Share',
		link: 'Link to this view',
		linkHelp: 'It keeps the date, the rule, the extent and what is selected.',
		copy: 'Copy',
		copied: 'Copied.',
		notCopied: 'The browser does not allow copying: select the text.',
		local:
			'This plan, or what you changed in it, exists only in this browser: the link will show others the shipped plan. Send the plan file, or publish it.',
		planFile: 'Plan file (with what is private)',
		publish: 'Publish…',
		picture: 'Picture of the map…',
		embed: 'Embed in a page',
		embedHelp:
			'To be pasted into a web page. What is embedded shows the plan shipped or published on this site.',
		frameTitle: 'Title of the frame',
		defaultFrameTitle: 'Map of CPTS',
		width: 'Width',
		height: 'Height',
		legend: 'With the legend',
		gauge: 'With the key figure',
		language: 'Language',
		languages: { fr: 'French', en: 'English' },
		theme: 'Colours',
		themes: { auto: 'the reader’s', light: 'light', dark: 'dark' },
		code: 'Code to paste',
		copyCode: 'Copy the code',
		lengthProblem: 'In pixels, 200 to 4000, or in percent (100%).',
	},
	embed: {
		fullPage: 'Open the whole map',
		notHere:
			'The plan that was asked for is not published on this site. The map shows the plan that the site publishes.',
		failed: 'The map cannot open.',
		keyFigure: (percent, rule, day) => `${percent} of inhabitants covered (${rule}) on ${day}`,
	},
};
