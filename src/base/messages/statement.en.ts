import type { StatementTexts } from './statement.fr.ts';

export const statementEn: StatementTexts = {
	title: 'Accessibility statement',
	intro:
		'This statement applies to the software Maillage as it is shipped. Whoever installs it completes it with their name, their contact and the results of an audit where they have one made.',
	sections: [
		{
			id: 'conformite',
			title: 'Conformance',
			paragraphs: [
				'Maillage conforms in part (“partiellement conforme”) to the French référentiel général d’amélioration de l’accessibilité (RGAA), version 4.1, owing to the shortfalls and exemptions listed below.',
				'No audit by a third party has taken place, so no rate of conformance is given. “In part” is our own assessment from the checks described here.',
			],
			items: [],
		},
		{
			id: 'controles',
			title: 'What was checked, and how',
			paragraphs: [],
			items: [
				'Automatic rules of axe-core (WCAG 2.0, 2.1 and 2.2, levels A and AA, and best practices) in the browser tests of each view, on wide screens and on phones. They see only a part of all faults.',
				'Keyboard: the Tab key goes through each view, each tab of Suivi and each page of text in the order of the page, each stop in sight with its focus ring; dialogs and forms take the keyboard, close with Escape and give it back; drawing, choosing, accepting, undoing: in the browser tests.',
				'Names read out: each control and table of the panels has a name, and buttons of the same wording say what they act on, in both languages.',
				'Colour contrasts computed in both themes by the tests: each text on its ground, borders of fields, signs and focus ring, outlines of territories, hatches, touching colours, also for simulated deuteranopia.',
				'Zoom to 400% (320 pixels wide): each view and dialog fits the width and scrolls down only, except tables; what is pressed is at least 24 pixels: in the browser tests.',
				'A table of communes says what the map of Couverture shows; Atelier, Frontières and Pôles have theirs.',
				'Nothing moves where the system asks for less motion: no animation runs in any view, the moving edge stands still, the map jumps.',
				'Two complete languages; the language of the page and the name of the map follow the choice.',
			],
		},
		{
			id: 'non-conformites',
			title: 'Known shortfalls',
			paragraphs: [],
			items: [
				'No systematic trial with a screen reader (NVDA, JAWS, VoiceOver, TalkBack) has been made.',
				'The map is drawn in a canvas: its outlines, colours and lines are not read out. Lists, cards and tables give its content, but the shape of a perimeter and the course of a flow have no equal in text.',
				'The lasso needs a pointer; brush, rectangle, polygon and lists also work with the keyboard.',
				'In the English version the texts of journals, meetings and files are marked as French; titles of sources, lists of the agenda and of the time table, and proper names are not.',
				'On a phone held upright the rows of tools of Atelier and Pôles scroll sideways under the thumb.',
				'The PDF documents that are made (dossier, sheets of borders, report of poles) are not tagged.',
			],
		},
		{
			id: 'derogations',
			title: 'Contents outside the obligation',
			paragraphs: [
				'Interactive maps: the RGAA exempts them where the essential information is given in another way, as lists, cards and tables do here. Files that users import.',
			],
			items: [],
		},
		{
			id: 'technologies',
			title: 'How this statement was made',
			paragraphs: [
				'Technologies: HTML, CSS, JavaScript, SVG, WebGL. Checked with Chromium; Firefox and Safari have not been checked.',
				'Statement made on 22 November 2026 for version 0.1.0.',
			],
			items: [],
		},
		{
			id: 'contact',
			title: 'Feedback and contact',
			paragraphs: [
				'If you cannot reach a content or a service, write to the organisation that offers you this site. Contact: to be completed by the operator of the site.',
			],
			items: [],
		},
		{
			id: 'recours',
			title: 'Ways of appeal',
			paragraphs: [
				'If you have reported a fault that keeps you from a content or a service and have no satisfactory answer, you can write to the Défenseur des droits, use its form online, or contact its delegate in your département.',
			],
			items: [],
		},
	],
};
