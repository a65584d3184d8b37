import { CARE_MARKS, type CareMark } from '../../base/careMarks.ts';
import { TOKENS } from '../../base/palette.ts';
import type { Stroke } from './mapOverlay.ts';
import { area, disc, line, rectangle, type AreaItem, type Item } from './page.ts';
import { STYLES, type Typesetter } from './typesetter.ts';

/** Line of an outline that stands for a status, as on the map. */
type StatusLine = 'solid' | 'thin' | 'dashed' | 'dotted';

/** What an entry of the legend shows beside its words. */
type LegendMark =
	| { readonly kind: 'status'; readonly line: StatusLine }
	| { readonly kind: 'chosen' }
	| { readonly kind: 'land' }
	| { readonly kind: 'shared' }
	| { readonly kind: 'blank' }
	| { readonly kind: 'class'; readonly colour: string }
	/** A line or hatch that is drawn over the map. */
	| { readonly kind: 'overlay'; readonly strokes: readonly Stroke[]; readonly isHatch: boolean }
	| { readonly kind: 'care'; readonly care: keyof typeof CARE_MARKS };

export interface LegendEntry {
	readonly mark: LegendMark;
	readonly text: string;
}

const { ink, ink2, land, panel, regionLine } = TOKENS.light;
const WIDTH_MM = 6.4;
const HEIGHT_MM = 4;
const GAP_MM = 1.8;
const BETWEEN_MM = 5;
const ROW_MM = 5.2;

/** Entries in rows that fill a width, as many rows as they need; a text that is wider than a row is broken. */
export function legend(
	typesetter: Typesetter,
	entries: readonly LegendEntry[],
	leftMm: number,
	topMm: number,
	widthMm: number,
): { items: Item[]; heightMm: number } {
	const style = STYLES.quiet;
	const items: Item[] = [];
	let x = 0;
	let y = 0;
	let rowMm = ROW_MM;
	for (const { mark, text } of entries) {
		const wholeMm = WIDTH_MM + GAP_MM + typesetter.widthMm(text, style);
		if (x > 0 && x + wholeMm > widthMm) {
			x = 0;
			y += rowMm;
			rowMm = ROW_MM;
		}
		const textMm = widthMm - x - WIDTH_MM - GAP_MM;
		const block = typesetter.block(text, leftMm + x + WIDTH_MM + GAP_MM, topMm + y + 0.4, textMm, style);
		items.push(...swatch(mark, leftMm + x, topMm + y + 0.3), ...block.items);
		rowMm = Math.max(rowMm, block.heightMm + 1.3);
		x += wholeMm + BETWEEN_MM;
	}
	return { items, heightMm: entries.length === 0 ? 0 : y + rowMm };
}

const DASHES: Readonly<Record<StatusLine, readonly number[]>> = {
	solid: [],
	thin: [],
	dashed: [1.5, 0.9],
	dotted: [0.45, 0.75],
};

function swatch(mark: LegendMark, x: number, y: number): Item[] {
	const box = rectangle(x, y, WIDTH_MM, HEIGHT_MM);
	const inner = rectangle(x + 0.3, y + 0.3, WIDTH_MM - 0.6, HEIGHT_MM - 0.6);
	switch (mark.kind) {
		case 'status':
			return [
				area(box, '#DFDEDC'),
				line(inner, mark.line === 'thin' ? 0.3 : 0.6, ink2, { closed: true, dashMm: DASHES[mark.line] }),
			];
		case 'chosen':
			return [area(box, '#DFDEDC'), line(inner, 0.8, ink, { closed: true })];
		case 'land':
			return [area(box, land), line(inner, 0.15, regionLine, { closed: true })];
		case 'shared':
			return [area(box, panel), ...stripes(x, y, 1, 1.4, 0.7), line(box, 0.15, ink2, { closed: true })];
		case 'blank':
			return [area(box, land), ...stripes(x, y, -1, 1.2, 0.25), line(box, 0.15, ink2, { closed: true })];
		case 'class':
			return [area(box, mark.colour), line(box, 0.15, regionLine, { closed: true })];
		case 'overlay':
			if (mark.isHatch)
				return [area(box, land), ...stripes(x, y, 1, 1.6, 0.25), line(box, 0.15, ink2, { closed: true })];
			return [
				area(box, land),
				...mark.strokes.map(
					({ widthMm, colour, dashMm }) =>
					line([[x, y + HEIGHT_MM / 2], [x + WIDTH_MM, y + HEIGHT_MM / 2]], widthMm, colour, { dashMm }), // prettier-ignore
				),
			];
		case 'care': {
			const { mark: shape, colour } = CARE_MARKS[mark.care];
			return [area(careShape(shape, x + WIDTH_MM / 2, y + HEIGHT_MM / 2), colour)];
		}
	}
}

/** Slanted lines clipped to the swatch: rising (1) or falling (-1) to the right. */
function stripes(x: number, y: number, slope: 1 | -1, stepMm: number, widthMm: number): Item[] {
	const lines: Item[] = [];
	for (let shift = stepMm / 2; shift < WIDTH_MM + HEIGHT_MM; shift += stepMm) {
		const from = Math.max(0, shift - HEIGHT_MM);
		const to = Math.min(WIDTH_MM, shift);
		const at = (along: number): [number, number] => {
			const up = shift - along;
			return [x + along, slope === 1 ? y + up : y + HEIGHT_MM - up];
		};
		if (to > from) lines.push(line([at(from), at(to)], widthMm, ink2));
	}
	return lines;
}

/** The shapes of `ui/CareSymbol`, 3.4 mm wide. */
function careShape(shape: CareMark, x: number, y: number): AreaItem['points'] {
	const half = 1.7;
	const arm = 0.6;
	switch (shape) {
		case 'disc':
			return disc(x, y, half, 32);
		case 'square':
			return [
				[x - 1.5, y - 1.5],
				[x + 1.5, y - 1.5],
				[x + 1.5, y + 1.5],
				[x - 1.5, y + 1.5],
			];
		case 'diamond':
			return [
				[x, y - half],
				[x + half, y],
				[x, y + half],
				[x - half, y],
			];
		case 'cross':
			return (
				[
					[-arm, -half], [arm, -half], [arm, -arm], [half, -arm], [half, arm], [arm, arm],
					[arm, half], [-arm, half], [-arm, arm], [-half, arm], [-half, -arm], [-arm, -arm],
				] as const
			).map(([dx, dy]) => [x + dx, y + dy]); // prettier-ignore
	}
}
