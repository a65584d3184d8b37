import { TOKENS } from '../../base/palette.ts';
import { MARGINS } from '../print/flow.ts';
import { line, rectangle, type Item } from '../print/page.ts';
import { addTable } from '../print/table.ts';
import { STYLES } from '../print/typesetter.ts';
import { addBoxes, addWritingLines } from './byHand.ts';
import type { PaperCommune, PaperDecision, StatementContent } from './content.ts';
import { addHead } from './headSection.ts';
import type { Writing } from './writing.ts';

const OUTCOMES = ['a', 'b', 'shared', 'none'] as const;
const FRAME_MM = 46;
const FRAME_GAP_MM = 6;
const FRAME_LINE_MM = 8;

/** The statement for both presidents' signatures: who takes which commune by the standing decisions, and what is open. */
export function addStatement(writing: Writing, content: StatementContent): void {
	const { flow, texts, dateText } = writing;
	const words = texts.statement;
	const { a, b, plan } = content;
	addHead(writing, content, [a, b], {
		kind: words.kind,
		title: words.title(a.name, b.name),
		lines: [words.subtitle, ...[a, b].map(({ name, status }) => texts.head.status(name, status))],
	});
	flow.gap(3);
	flow.paragraph(words.intro(plan.name, dateText(content.madeOn)));
	addDecided(writing, content);
	addUndecided(writing, content);
	addAgreements(writing);
	addSignatures(writing, content);
}

function addDecided(writing: Writing, { communes, a, b }: StatementContent): void {
	const { flow, texts, format } = writing;
	const words = texts.statement.decided;
	const { outcomes } = texts.statement;
	const titles = {
		a: outcomes.to(a.name),
		b: outcomes.to(b.name),
		shared: outcomes.shared,
		none: outcomes.none,
	};
	const decided = communes.flatMap((commune) => {
		const standing = commune.decisions.at(-1);
		return standing ? [{ commune, standing }] : [];
	});
	const withheld = communes.filter(({ isWithheld }) => isWithheld).length;
	flow.heading(words.title(format.integer(decided.length)));
	if (decided.length === 0) flow.paragraph(words.none);
	for (const outcome of OUTCOMES) {
		const those = decided.filter(({ standing }) => standing.outcome === outcome);
		if (those.length === 0) continue;
		flow.gap(1.5);
		flow.need(24);
		flow.paragraph(words.to(titles[outcome], format.integer(those.length)), STYLES.strong);
		addOutcome(writing, those);
	}
	if (withheld > 0) flow.paragraph(texts.pair.withheld(withheld), STYLES.quiet);
}

function addOutcome(
	{ flow, texts, format, dateText }: Writing,
	decided: readonly { readonly commune: PaperCommune; readonly standing: PaperDecision }[],
): void {
	const words = texts.statement.decided;
	const dated = (date: string | undefined): string =>
		date === undefined ? texts.decision.notSaid : dateText(date);
	addTable(
		flow,
		[
			{ head: words.code, width: 'fit' },
			{ head: words.name, width: 1.2 },
			{ head: words.people, width: 'fit', align: 'right' },
			{ head: words.date, width: 0.8 },
			{ head: words.effect, width: 0.8 },
			{ head: words.review, width: 0.8 },
			{ head: words.agreements, width: 1 },
		],
		decided.map(({ commune, standing }) => ({
			cells: [
				commune.code,
				commune.name,
				format.integer(commune.population),
				dateText(standing.date),
				dated(standing.effectiveFrom),
				dated(standing.reviewOn),
				standing.agreements
					.filter(({ agrees }) => agrees)
					.map(({ name }) => name)
					.join(', ') || words.noAgreement,
			],
		})),
	);
}

function addUndecided({ flow, texts, format }: Writing, { communes }: StatementContent): void {
	const words = texts.statement.undecided;
	const open = communes.filter(
		({ why, decisions, isWithheld }) => why !== '' && decisions.length === 0 && !isWithheld,
	);
	flow.heading(words.title(format.integer(open.length)));
	if (open.length === 0) return flow.paragraph(words.none);
	flow.paragraph(words.list, STYLES.quiet);
	flow.gap(1);
	flow.paragraph(`${open.map(({ name, code }) => texts.sheet.title(name, code)).join(', ')}.`);
}

/** Boxes to tick for the ARS and the CPAM, with room for who and when. */
function addAgreements({ flow, texts }: Writing): void {
	const words = texts.statement.agreements;
	flow.heading(words.title, 48);
	for (const party of ['ars', 'cpam'] as const) {
		flow.need(22);
		flow.paragraph(words.party[party], STYLES.strong);
		flow.gap(0.5);
		addBoxes(flow, '', [words.agrees, words.reserves, words.disagrees]);
		addWritingLines(flow, [words.name, words.date], 2);
		flow.gap(3);
	}
}

/** Two frames side by side, one for each president; they stay on one page with their heading. */
function addSignatures(writing: Writing, { a, b }: StatementContent): void {
	const { flow, texts } = writing;
	const words = texts.statement.signatures;
	const heads = [a, b].map(({ name }) => words.party(name));
	const columnMm = (flow.widthMm - FRAME_GAP_MM) / 2;
	const headMm =
		Math.max(...heads.map((head) => flow.typesetter.lines(head, columnMm - 6, STYLES.strong).length)) *
		STYLES.strong.leadingMm;
	flow.heading(words.title, FRAME_LINE_MM * 2 + headMm + FRAME_MM + 4);
	addWritingLines(flow, [words.effect, words.review, words.place, texts.statement.agreements.date], 2);
	flow.gap(4);
	const heightMm = headMm + FRAME_MM;
	flow.need(heightMm);
	flow.add(
		heads.flatMap((head, column) =>
			signatureFrame(
				writing,
				head,
				{
					leftMm: MARGINS.side + column * (columnMm + FRAME_GAP_MM),
					topMm: flow.topMm,
					widthMm: columnMm,
					heightMm,
				},
				headMm,
			),
		),
		heightMm,
	);
}

function signatureFrame(
	{ flow, texts }: Writing,
	head: string,
	box: { leftMm: number; topMm: number; widthMm: number; heightMm: number },
	headMm: number,
): Item[] {
	const words = texts.statement.agreements;
	const insideMm = box.leftMm + 3;
	const items: Item[] = [
		line(rectangle(box.leftMm, box.topMm, box.widthMm, box.heightMm), 0.3, TOKENS.light.ink, {
			closed: true,
		}),
		...flow.typesetter.block(head, insideMm, box.topMm + 2, box.widthMm - 6, STYLES.strong).items,
	];
	for (const [at, label] of [words.name, words.date, words.signature].entries()) {
		const topMm = box.topMm + headMm + 4 + at * FRAME_LINE_MM;
		items.push(flow.typesetter.line(label, insideMm, topMm, STYLES.quiet));
		if (label === words.signature) continue;
		const labelMm = flow.typesetter.widthMm(label, STYLES.quiet) + 2;
		items.push(line([[insideMm + labelMm, topMm + 4.4], [box.leftMm + box.widthMm - 3, topMm + 4.4]], 0.25, TOKENS.light.controlLine)); // prettier-ignore
	}
	return items;
}
