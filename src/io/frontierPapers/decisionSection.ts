import { addFacts, type Fact } from '../print/facts.ts';
import { addTable } from '../print/table.ts';
import { STYLES } from '../print/typesetter.ts';
import { addBoxes, addWritingLines } from './byHand.ts';
import type { PaperDecision, SheetContent } from './content.ts';
import { labelled } from './labelled.ts';
import type { Writing } from './writing.ts';

/** A row to write in by hand. */
const HAND_ROW_MM = 6.5;
/** The form goes to the next page as a whole, with the sources below it. */
const FORM_MM = 68;

/** What was decided of a commune, the standing decision in full and those before it; else lines to fill in by hand. */
export function addDecision(writing: Writing, sheet: SheetContent): void {
	const { flow, texts } = writing;
	const words = texts.decision;
	const standing = sheet.decisions.at(-1);
	flow.gap(3);
	flow.need(standing ? 40 : sheet.isWithheld ? 12 : FORM_MM);
	const isOpen = !standing && !sheet.isWithheld;
	flow.paragraph(isOpen ? words.fillIn : words.title, STYLES.subheading);
	flow.gap(0.8);
	if (sheet.isWithheld) flow.paragraph(words.withheld);
	else if (standing) addStanding(writing, standing);
	else addForm(writing, sheet);
	if (sheet.elsewhere > 0) flow.paragraph(words.elsewhere(sheet.elsewhere), STYLES.quiet);
	const former = sheet.decisions.slice(0, -1).reverse();
	if (former.length === 0) return;
	flow.gap(2);
	flow.need(12);
	flow.paragraph(words.former, STYLES.strong);
	for (const decision of former) addFormer(writing, decision);
}

function addStanding(writing: Writing, decision: PaperDecision): void {
	const { flow, texts, dateText } = writing;
	const words = texts.decision;
	flow.paragraph(`${words.to(decision.to)}, ${words.on(dateText(decision.date))}`, STYLES.strong);
	flow.paragraph(labelled(words.reason, decision.reason, writing));
	flow.gap(0.5);
	addFacts(flow, [
		[words.effect, orNotSaid(decision.effectiveFrom, writing)],
		[words.review, orNotSaid(decision.reviewOn, writing)],
		[words.by, decision.authorRole],
	] satisfies Fact[]);
	for (const fact of decision.facts) flow.paragraph(labelled(words.factsThen, fact, writing), STYLES.quiet);
	flow.gap(1.5);
	addAgreementTable(
		writing,
		decision.agreements.map(({ name }) => name),
		[{ label: words.noted, cells: decision.agreements.map(({ said }) => said || words.notYet) }],
	);
}

/** A decision that another one followed, in one paragraph. */
export function addFormer(writing: Writing, decision: PaperDecision): void {
	const { flow, texts, dateText } = writing;
	const words = texts.decision;
	const said = decision.agreements
		.filter(({ said }) => said !== '')
		.map(({ name, said }) => labelled(name, said, writing));
	const parts = [
		labelled(dateText(decision.date), decision.to, writing),
		labelled(words.reason, decision.reason, writing),
		labelled(words.by, decision.authorRole, writing),
		...(decision.effectiveFrom ? [labelled(words.effect, dateText(decision.effectiveFrom), writing)] : []),
		...(decision.reviewOn ? [labelled(words.review, dateText(decision.reviewOn), writing)] : []),
		...said,
		...decision.facts.map((fact) => labelled(words.factsThen, fact, writing)),
	];
	flow.paragraph(parts.join(' · '), STYLES.quiet);
}

function addForm(writing: Writing, { choices, parties }: SheetContent): void {
	const { flow, texts } = writing;
	const words = texts.decision;
	addBoxes(flow, words.choose, choices);
	addWritingLines(flow, [words.reason, ''], 1);
	addWritingLines(flow, [words.date, words.role, words.effect, words.review], 2);
	flow.gap(1.5);
	addAgreementTable(
		writing,
		parties,
		[words.agrees, words.agreedOn].map((label) => ({ label, cells: parties.map(() => '') })),
		HAND_ROW_MM,
	);
}

/** Parties beside one another, what each says under it. */
function addAgreementTable(
	{ flow, texts }: Writing,
	parties: readonly string[],
	rows: readonly { readonly label: string; readonly cells: readonly string[] }[],
	rowMm = 0,
): void {
	addTable(
		flow,
		[{ head: texts.decision.agreements, width: 'fit' }, ...parties.map((head) => ({ head, width: 1 }))],
		rows.map(({ label, cells }) => ({ cells: [label, ...cells] })),
		{ rowMm, isRuled: true },
	);
}

const orNotSaid = (date: string | undefined, { dateText, texts }: Writing): string =>
	date === undefined ? texts.decision.notSaid : dateText(date);
