import { addTable } from '../print/table.ts';
import { STYLES } from '../print/typesetter.ts';
import type { Writing } from './writing.ts';

/** Dated steps of the territory that the plan knows; those marked private are not in the content. */
export function addEvents({ flow, content, texts, dateText }: Writing): void {
	const { events: words } = texts;
	flow.heading(words.title);
	if (content.events.length === 0) return flow.paragraph(words.none);
	addTable(
		flow,
		[
			{ head: words.date, width: 'fit' },
			{ head: words.what, width: 1.6 },
			{ head: words.source, width: 1 },
		],
		content.events.map(({ date, what, source }) => ({ cells: [dateText(date), what, source] })),
	);
}

/** A ruled table to sign: plans hold no agreements. */
export function addAgreements({ flow, content, texts }: Writing): void {
	const { agreements: words } = texts;
	const parties = [...content.neighbours.map(({ name }) => words.cpts(name)), words.ars, words.cpam];
	flow.heading(words.title, 40);
	flow.paragraph(words.intro, STYLES.quiet);
	flow.gap(1);
	addTable(
		flow,
		[
			{ head: words.party, width: 1 },
			{ head: words.agreement, width: 0.8 },
			{ head: words.date, width: 0.5 },
			{ head: words.signature, width: 1.1 },
		],
		parties.map((party) => ({ cells: [party, '', '', ''] })),
		{ rowMm: 12, isRuled: true },
	);
}
