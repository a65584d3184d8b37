import { TOKENS } from '../../base/palette.ts';
import { MARGINS, type Flow } from '../print/flow.ts';
import { line, rectangle, type Item } from '../print/page.ts';
import { STYLES, type TextStyle } from '../print/typesetter.ts';

const BOX_MM = 3.2;
const BOX_GAP_MM = 1.8;
const BETWEEN_MM = 7;
const COLUMN_GAP_MM = 6;
const ROW_MM = 7.4;
const WRITING_LINE = { widthMm: 0.25, colour: TOKENS.light.controlLine };

/** Boxes to tick with their words, side by side, on as many lines as they need. */
export function addBoxes(flow: Flow, label: string, choices: readonly string[]): void {
	const style = STYLES.body;
	const right = MARGINS.side + flow.widthMm;
	const labelMm = label === '' ? 0 : flow.typesetter.widthMm(label, STYLES.strong) + BETWEEN_MM / 2;
	flow.need(style.leadingMm + 1.5);
	let leftMm = MARGINS.side + labelMm;
	if (label !== '') flow.add([flow.typesetter.line(label, MARGINS.side, flow.topMm, STYLES.strong)], 0);
	for (const choice of choices) {
		const textMm = flow.typesetter.widthMm(choice, style);
		const isFirst = leftMm === MARGINS.side + labelMm;
		if (!isFirst && leftMm + BOX_MM + BOX_GAP_MM + textMm > right) {
			flow.add([], style.leadingMm + 1);
			flow.need(style.leadingMm + 1.5);
			leftMm = MARGINS.side + labelMm;
		}
		const { items, heightMm } = boxed(flow, choice, leftMm, right, style);
		flow.add(items, heightMm - style.leadingMm);
		leftMm += BOX_MM + BOX_GAP_MM + textMm + BETWEEN_MM;
	}
	flow.add([], style.leadingMm + 1.5);
}

function boxed(
	flow: Flow,
	text: string,
	leftMm: number,
	rightMm: number,
	style: TextStyle,
): { items: Item[]; heightMm: number } {
	const textLeft = leftMm + BOX_MM + BOX_GAP_MM;
	const block = flow.typesetter.block(text, textLeft, flow.topMm, rightMm - textLeft, style);
	return {
		items: [
			line(rectangle(leftMm, flow.topMm + 0.7, BOX_MM, BOX_MM), 0.25, TOKENS.light.ink, { closed: true }),
			...block.items,
		],
		heightMm: block.heightMm,
	};
}

/** Labels with a line to write on behind each, side by side in columns of one width. */
export function addWritingLines(flow: Flow, labels: readonly string[], columns: 1 | 2): void {
	const columnMm = (flow.widthMm - COLUMN_GAP_MM * (columns - 1)) / columns;
	for (let index = 0; index < labels.length; index += columns) {
		flow.need(ROW_MM);
		const items = labels.slice(index, index + columns).flatMap((label, column) => {
			const leftMm = MARGINS.side + column * (columnMm + COLUMN_GAP_MM);
			const labelMm = label === '' ? 0 : flow.typesetter.widthMm(label, STYLES.quiet) + 2;
			const base = flow.topMm + ROW_MM - 1;
			const rule = line([[leftMm + labelMm, base], [leftMm + columnMm, base]], WRITING_LINE.widthMm, WRITING_LINE.colour); // prettier-ignore
			if (label === '') return [rule];
			return [flow.typesetter.line(label, leftMm, base - 3.4, STYLES.quiet), rule];
		});
		flow.add(items, ROW_MM);
	}
}
