import { addTable } from '../print/table.ts';
import { STYLES } from '../print/typesetter.ts';
import type { Writing } from './writing.ts';

/** The list of communes, by département and name as the content gives them, with the sum of the known populations. */
export function addCommunes({ flow, content, texts, format }: Writing): void {
	const { communes: words } = texts;
	const { communes, figures } = content;
	flow.heading(words.title(format.integer(communes.length)), 30);
	if (communes.length === 0) return flow.paragraph(words.empty);
	addTable(
		flow,
		[
			{ head: words.code, width: 'fit' },
			{ head: words.name, width: 1 },
			{ head: words.departement, width: 'fit' },
			{ head: words.epci, width: 1.3 },
			{ head: words.population, width: 'fit', align: 'right' },
		],
		[
			...communes.map(({ code, name, departement, epci, population }) => ({
				cells: [code, name, departement, epci || words.noEpci, format.integer(population)],
			})),
			{
				cells: [words.total, '', '', '', format.integer(figures.population)],
				isStrong: true,
			},
		],
	);
	if (figures.withoutPopulation > 0)
		flow.paragraph(texts.people.unknown(figures.withoutPopulation), STYLES.quiet);
	flow.paragraph(words.vintage, STYLES.quiet);
}
