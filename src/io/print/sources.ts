import type { DossierTexts } from '../../base/messages/dossier.fr.ts';
import type { Flow } from './flow.ts';
import { addTable } from './table.ts';
import { STYLES } from './typesetter.ts';

/** Where printed figures and facts come from. */
export interface PrintedSources {
	readonly sources: readonly {
		readonly title: string;
		readonly producer: string;
		readonly vintage: string;
		readonly licence: string;
	}[];
	/** Texts that the plan cites: 'title, date, address'; elsewhere they stand by their number, from 1. */
	readonly planSources: readonly string[];
}

/** A numbered section with the sources of the data, the texts that the plan cites, and how is measured. */
export function addSources(
	flow: Flow,
	words: DossierTexts['sources'],
	{ sources, planSources }: PrintedSources,
): void {
	flow.heading(words.title);
	// the words on measuring never stand alone on the last page
	const endMm = 1 + flow.heightMm(words.method, STYLES.quiet);
	if (sources.length > 0)
		addTable(
			flow,
			[
				{ head: words.what, width: 1.6 },
				{ head: words.producer, width: 0.8 },
				{ head: words.vintage, width: 1 },
				{ head: words.licence, width: 0.8 },
			],
			sources.map(({ title, producer, vintage, licence }) => ({
				cells: [title, producer, vintage, licence],
			})),
			{ thenMm: planSources.length > 0 ? 0 : endMm },
		);
	if (planSources.length > 0) {
		flow.gap(1);
		const cited = planSources.map((source, index) => words.cited(index + 1, source));
		flow.paragraph(words.plan, STYLES.strong, 0, flow.heightMm(cited[0] ?? '', STYLES.quiet, 4));
		for (const [index, text] of cited.entries())
			flow.paragraph(text, STYLES.quiet, 4, index === cited.length - 1 ? endMm : 0);
	}
	flow.gap(1);
	flow.paragraph(words.method, STYLES.quiet);
}
