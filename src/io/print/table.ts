import { TOKENS } from '../../base/palette.ts';
import { MARGINS, type Flow } from './flow.ts';
import { line, type Item } from './page.ts';
import { STYLES, type TextStyle } from './typesetter.ts';

export interface Column {
	readonly head: string;
	readonly align?: 'left' | 'right';
	/** 'fit': as wide as its longest cell; a number: share of what those leave. */
	readonly width: 'fit' | number;
}

export interface TableRow {
	readonly cells: readonly string[];
	readonly isStrong?: boolean;
}

interface TableOptions {
	/** Least height of a row, for tables to be filled by hand. */
	readonly rowMm?: number;
	/** Upright rules between the columns, for the same. */
	readonly isRuled?: boolean;
	/** Height of what follows the table and must stand on the page of its last rows. */
	readonly thenMm?: number;
}

const GAP_MM = 3.5;
const PADDING_MM = 0.75;
/** A column that fits its cells takes no more than this; longer cells are broken. */
const MOST_FIT_MM = 46;
const RULE = TOKENS.light.line;

interface Measured {
	readonly leftMm: number;
	readonly widthMm: number;
	readonly align: 'left' | 'right';
}

/** Adds a table to the flow. Rows go over to the next pages, where the heads stand again; a row is broken only where it is higher than a page. */
export function addTable(
	flow: Flow,
	columns: readonly Column[],
	rows: readonly TableRow[],
	{ rowMm = 0, isRuled = false, thenMm = 0 }: TableOptions = {},
): void {
	const measured = measure(flow, columns, rows);
	const heads = columns.map(({ head }) => head);
	const headLines = linesOf(flow, heads, measured, STYLES.head);
	const hasHead = heads.some((head) => head !== '');
	const headMm = hasHead ? heightOf(headLines, STYLES.head) + 0.6 : 0;
	const addHead = (): void => {
		if (!hasHead) return flow.add([ruleAt(flow, flow.topMm, 0.35, TOKENS.light.ink)], 0);
		const items = cellItems(flow, headLines, measured, STYLES.head);
		flow.add([...items, ruleAt(flow, flow.topMm + headMm, 0.35, TOKENS.light.ink)], headMm);
	};
	const rowHeight = (lines: readonly string[][], style: TextStyle): number =>
		Math.max(rowMm, heightOf(lines, style));
	const first = rows[0] ? rowHeight(linesOf(flow, rows[0].cells, measured, STYLES.cell), STYLES.cell) : 0;
	flow.need(Math.min(headMm + first, flow.pageMm));
	addHead();
	for (const [index, { cells, isStrong }] of rows.entries()) {
		const style = isStrong ? STYLES.cellStrong : STYLES.cell;
		let lines = linesOf(flow, cells, measured, style);
		// the last row never stands alone on a page
		if (
			index === rows.length - 2 &&
			2 * rowHeight(lines, style) + 2 + thenMm > flow.leftOverMm &&
			!isAlone(flow, headMm)
		) {
			flow.newPage();
			addHead();
		}
		while (lines.some((cell) => cell.length > 0)) {
			if (rowHeight(lines, style) > flow.leftOverMm && !isAlone(flow, headMm)) {
				flow.newPage();
				addHead();
			}
			const fitting = Math.floor((flow.leftOverMm - 2 * PADDING_MM) / style.leadingMm);
			const now = lines.map((cell) => cell.slice(0, Math.max(1, fitting)));
			lines = lines.map((cell) => cell.slice(Math.max(1, fitting)));
			const heightMm = rowHeight(now, style);
			const items: Item[] = cellItems(flow, now, measured, style);
			if (isRuled) items.push(...uprights(measured, flow.topMm, heightMm));
			items.push(ruleAt(flow, flow.topMm + heightMm, 0.2, isRuled ? TOKENS.light.controlLine : RULE));
			flow.add(items, heightMm);
		}
	}
	flow.gap(1);
}

/** Nothing but the head stands on the page: a row that does not fit here fits nowhere. */
const isAlone = (flow: Flow, headMm: number): boolean => flow.topMm <= MARGINS.top + headMm + 0.01;

function measure(flow: Flow, columns: readonly Column[], rows: readonly TableRow[]): Measured[] {
	const natural = columns.map(({ head, width }, column) => {
		if (width !== 'fit') return 0;
		const cells = rows.map(({ cells, isStrong }) =>
			flow.typesetter.widthMm(cells[column] ?? '', isStrong ? STYLES.cellStrong : STYLES.cell),
		);
		const widest = Math.max(flow.typesetter.widthMm(head, STYLES.head), ...cells);
		return Math.min(MOST_FIT_MM, widest + 0.1);
	});
	const fixed = natural.reduce((sum, width) => sum + width, 0) + GAP_MM * (columns.length - 1);
	const shares = columns.reduce((sum, { width }) => sum + (width === 'fit' ? 0 : width), 0);
	const restMm = Math.max(20 * shares, flow.widthMm - fixed);
	let leftMm = MARGINS.side;
	return columns.map(({ align = 'left', width }, column) => {
		const widthMm = width === 'fit' ? natural[column] : (restMm * width) / shares;
		const measured = { leftMm, widthMm, align };
		leftMm += widthMm + GAP_MM;
		return measured;
	});
}

const linesOf = (
	flow: Flow,
	cells: readonly string[],
	columns: readonly Measured[],
	style: TextStyle,
): string[][] =>
	columns.map(({ widthMm }, column) => flow.typesetter.lines(cells[column] ?? '', widthMm, style));

const heightOf = (lines: readonly string[][], { leadingMm }: TextStyle): number =>
	Math.max(...lines.map(({ length }) => length)) * leadingMm + 2 * PADDING_MM;

const cellItems = (
	flow: Flow,
	lines: readonly string[][],
	columns: readonly Measured[],
	style: TextStyle,
): Item[] =>
	columns.flatMap(({ leftMm, widthMm, align }, column) =>
		lines[column]
			.map((text, index) => ({ text, topMm: flow.topMm + PADDING_MM + index * style.leadingMm }))
			.filter(({ text }) => text !== '')
			.map(({ text, topMm }) =>
				flow.typesetter.line(text, align === 'right' ? leftMm + widthMm : leftMm, topMm, style, align),
			),
	);

const ruleAt = (flow: Flow, atMm: number, widthMm: number, colour: string): Item =>
	line([[MARGINS.side, atMm], [MARGINS.side + flow.widthMm, atMm]], widthMm, colour); // prettier-ignore

const uprights = (columns: readonly Measured[], topMm: number, heightMm: number): Item[] =>
	columns
		.slice(1)
		.map(({ leftMm }) => leftMm - GAP_MM / 2)
		.map((xMm) => line([[xMm, topMm], [xMm, topMm + heightMm]], 0.2, TOKENS.light.controlLine)); // prettier-ignore
