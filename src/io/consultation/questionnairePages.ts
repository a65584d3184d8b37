import { TOKENS } from '../../base/palette.ts';
import type { ConsultationTexts } from '../../base/messages/consultation.fr.ts';
import { CRITERIA, PROFESSIONS, type Profession } from '../../model/consultation.ts';
import { Flow, MARGINS } from '../print/flow.ts';
import { line, rectangle, type Item, type Page } from '../print/page.ts';
import { STYLES, type Typesetter } from '../print/typesetter.ts';

/** What the sheets of a consultation say, in words. */
export interface QuestionnaireContent {
	readonly name: string;
	/** Names of the structures to choose between. */
	readonly structures: readonly string[];
	/** How answers are gathered, and until when ('' where no end is set). */
	readonly channel: string;
	readonly returnBy: string;
	readonly sheets: readonly {
		readonly ref: string;
		/** Name and INSEE code. */
		readonly commune: string;
		readonly profession?: Profession;
	}[];
}

type Words = Pick<ConsultationTexts, 'paper' | 'criteria' | 'professions'>;

/** More structures than these stand in a list by letter; fewer have their name above their boxes. */
const NAMED_COLUMNS = 4;
const FIRST_COLUMN_MM = 58;
const BOX_MM = 4;
const ROW_MM = 10;
const INK = TOKENS.light.ink;
const RULE = TOKENS.light.controlLine;

/**
 * A numbered A4 page for each sheet: the question, five criteria with a box for each structure and for none, a privacy
 * notice. Pure: the same content gives the same pages.
 */
export function questionnairePages(
	typesetter: Typesetter,
	content: QuestionnaireContent,
	words: Words,
): Page[] {
	const flow = new Flow(typesetter);
	for (const [index, sheet] of content.sheets.entries()) {
		if (index > 0) flow.newPage();
		addHead(flow, content, sheet, words);
		addProfessions(flow, sheet.profession, words);
		addChoices(flow, content, words);
		addLines(flow, words);
		flow.gap(5);
		flow.callout(words.paper.notice);
	}
	return flow.finish(words.paper.footer(content.name));
}

function addHead(
	flow: Flow,
	{ name, channel, returnBy }: QuestionnaireContent,
	{ ref, commune }: QuestionnaireContent['sheets'][number],
	{ paper }: Words,
): void {
	const { typesetter } = flow;
	const right = MARGINS.side + flow.widthMm;
	flow.add([typesetter.line(paper.sheet(ref), right, flow.topMm, STYLES.heading, 'right')], 0);
	flow.paragraph(paper.kind, STYLES.subheading);
	flow.gap(2);
	flow.paragraph(name, STYLES.title);
	flow.paragraph([paper.asked(channel), returnBy].filter(Boolean).join(' · '), STYLES.quiet);
	flow.gap(4);
	flow.paragraph(`${paper.commune}\u202f: ${commune}`, STYLES.strong);
}

/** The profession that is asked, or a box for each. */
function addProfessions(flow: Flow, known: Profession | undefined, { paper, professions }: Words): void {
	flow.gap(2);
	if (known) return flow.paragraph(`${paper.profession}\u202f: ${professions[known]}`, STYLES.strong);
	flow.paragraph(paper.profession, STYLES.strong);
	flow.gap(1);
	const columns = 3;
	const stepMm = flow.widthMm / columns;
	const rowMm = 6.2;
	const items = PROFESSIONS.flatMap((profession, index): Item[] => {
		const left = MARGINS.side + (index % columns) * stepMm;
		const top = flow.topMm + Math.floor(index / columns) * rowMm;
		return [
			box(left, top + 0.4),
			...flow.typesetter.block(professions[profession], left + BOX_MM + 2, top, stepMm - 8, STYLES.body)
				.items,
		];
	});
	flow.add(items, Math.ceil(PROFESSIONS.length / columns) * rowMm);
}

const box = (leftMm: number, topMm: number): Item =>
	line(rectangle(leftMm, topMm, BOX_MM, BOX_MM), 0.25, INK, { closed: true });

const letterOf = (index: number): string => String.fromCharCode(65 + (index % 26));

/** The wish and the five criteria, a line each; a column of boxes a structure, the last one for none. */
function addChoices(flow: Flow, { structures }: QuestionnaireContent, { paper, criteria }: Words): void {
	const { typesetter } = flow;
	const isByLetter = structures.length > NAMED_COLUMNS;
	flow.gap(5);
	flow.paragraph(paper.question, STYLES.heading);
	flow.paragraph(paper.how, STYLES.quiet);
	if (isByLetter) {
		flow.gap(2);
		for (const [index, name] of structures.entries())
			flow.paragraph(`${letterOf(index)}  ${name}`, STYLES.body);
	}
	flow.gap(3);
	const heads = [...structures.map((name, index) => (isByLetter ? letterOf(index) : name)), paper.none];
	const stepMm = (flow.widthMm - FIRST_COLUMN_MM) / heads.length;
	const leftOf = (column: number): number => MARGINS.side + FIRST_COLUMN_MM + column * stepMm;
	const blocks = heads.map((head, column) =>
		typesetter.block(head, leftOf(column), flow.topMm, stepMm - 2.5, STYLES.subheading),
	);
	const headMm = Math.max(...blocks.map(({ heightMm }) => heightMm)) + 1.5;
	const rows = [paper.overall, ...CRITERIA.map((criterion) => criteria[criterion])];
	flow.need(headMm + rows.length * ROW_MM);
	flow.add([...blocks.flatMap(({ items }) => items), ruleAt(flow, flow.topMm + headMm, 0.35, INK)], headMm);
	for (const [index, row] of rows.entries()) {
		const style = index === 0 ? STYLES.strong : STYLES.body;
		const label = typesetter.lines(row, FIRST_COLUMN_MM - 3, style);
		const top = flow.topMm + (ROW_MM - label.length * style.leadingMm) / 2;
		const items: Item[] = label.map((text, at) =>
			typesetter.line(text, MARGINS.side, top + at * style.leadingMm, style),
		);
		for (const column of heads.keys())
			items.push(box(leftOf(column) + 1, flow.topMm + (ROW_MM - BOX_MM) / 2));
		items.push(ruleAt(flow, flow.topMm + ROW_MM, index === 0 ? 0.35 : 0.2, index === 0 ? INK : RULE));
		flow.add(items, ROW_MM);
	}
}

const ruleAt = (flow: Flow, atMm: number, widthMm: number, colour: string): Item =>
	line([[MARGINS.side, atMm], [MARGINS.side + flow.widthMm, atMm]], widthMm, colour); // prettier-ignore

/** Lines to write on: date, name, remark. */
function addLines(flow: Flow, { paper }: Words): void {
	flow.gap(4);
	for (const label of [paper.date, paper.name, paper.note, '']) {
		const heightMm = 9;
		const startMm = label === '' ? MARGINS.side : MARGINS.side + 34;
		const base = flow.topMm + heightMm - 2;
		const items: Item[] = [
			line([[startMm, base], [MARGINS.side + flow.widthMm, base]], 0.2, RULE), // prettier-ignore
		];
		if (label !== '')
			items.push(flow.typesetter.line(label, MARGINS.side, base - STYLES.body.leadingMm + 0.8, STYLES.body));
		flow.need(heightMm);
		flow.add(items, heightMm);
	}
}
