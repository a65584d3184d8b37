import { addFacts, type Fact } from '../print/facts.ts';
import { STYLES } from '../print/typesetter.ts';
import type { PaperHead, PaperSide } from './content.ts';
import type { Writing } from './writing.ts';

interface Title {
	/** Which paper this is. */
	readonly kind: string;
	readonly title: string;
	readonly lines: readonly string[];
	/** A sheet that is to fit on one page has a smaller title. */
	readonly isSmall?: boolean;
}

/** First lines of a paper: what it is, of whom, from which plan and when, and how sure its perimeters are. */
export function addHead(
	{ flow, texts, dateText }: Writing,
	head: PaperHead,
	sides: readonly PaperSide[],
	{ kind, title, lines, isSmall = false }: Title,
): void {
	const words = texts.head;
	const { plan } = head;
	flow.paragraph(kind, STYLES.subheading);
	flow.gap(1);
	flow.paragraph(title, isSmall ? STYLES.figure : STYLES.title);
	for (const text of lines) flow.paragraph(text);
	flow.gap(2);
	const inventory = plan.isComplete ? words.inventoryOf.complete : words.inventoryOf.partial;
	const facts: Fact[] = [
		[words.plan, plan.name],
		[words.situation, dateText(head.day)],
		[words.inventory, `${dateText(plan.asOf)}, ${inventory}`],
		[words.madeOn, dateText(head.madeOn)],
		...(plan.scenario ? [[words.scenario, plan.scenario] as const] : []),
	];
	addFacts(flow, facts);
	const indicative = sides.filter(({ isIndicative }) => isIndicative).map(({ name }) => name);
	const warnings = [
		...(head.isDemonstration ? [words.demonstration] : []),
		...(indicative.length > 0 ? [words.indicative(indicative)] : []),
	];
	for (const warning of warnings) {
		flow.gap(2);
		flow.callout(warning);
	}
}
