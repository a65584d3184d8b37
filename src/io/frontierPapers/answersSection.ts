import { LEAST_GROUP } from '../../model/consultation.ts';
import type { AnswerFacts } from '../../model/frontier.ts';
import { addTable } from '../print/table.ts';
import { STYLES } from '../print/typesetter.ts';
import type { SheetContent } from './content.ts';
import { labelled } from './labelled.ts';
import type { Writing } from './writing.ts';

/**
 * What is known of flows in a word, then answers by profession with the response rate. They come folded into groups;
 * should one of fewer than six get here, it is printed as 'moins de six' and no figure of it.
 */
export function addFlowsAndAnswers(
	writing: Writing,
	{ flows, answers, isWithheld, a, b }: SheetContent,
): void {
	const { flow, texts, format } = writing;
	const words = texts.sheet.answers;
	const noFlows = flows === '' ? [] : [labelled(words.flows, flows, writing)];
	if (answers.length === 0)
		noFlows.push(labelled(words.title, isWithheld ? words.withheld : words.none, writing));
	if (noFlows.length > 0) {
		flow.gap(2);
		flow.paragraph(`${noFlows.join('. ')}.`);
	}
	if (answers.length === 0) return;
	flow.gap(3);
	flow.need(16);
	flow.paragraph(words.title, STYLES.subheading);
	flow.gap(0.5);
	addTable(
		flow,
		[
			{ head: words.profession, width: 1.6 },
			{ head: words.towards(a.name), width: 1, align: 'right' },
			...(b ? [{ head: words.towards(b.name), width: 1, align: 'right' } as const] : []),
			{ head: words.neither, width: 0.8, align: 'right' },
			{ head: words.all, width: 'fit', align: 'right' },
			{ head: words.rate, width: 'fit', align: 'right' },
		],
		answers.map((group) => ({ cells: [group.profession, ...figuresOf(group)] })),
	);
	flow.paragraph(words.note, STYLES.quiet);

	function figuresOf(group: AnswerFacts): string[] {
		const neither = group.neither + (group.elsewhere ?? 0);
		const all = group.a + group.b + neither;
		if (all < LEAST_GROUP) return [...(b ? [''] : []), '', '', words.few, ''];
		const sides = b ? [group.a, group.b] : [group.a];
		const rate =
			group.asked === undefined || group.asked === 0
				? words.askedUnknown
				: words.rateOf(format.percent(all / group.asked), format.integer(group.asked));
		return [...[...sides, neither, all].map((count) => format.integer(count)), rate];
	}
}
