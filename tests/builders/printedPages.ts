import { readFileSync } from 'node:fs';
import { readFontMetrics } from '../../src/io/print/fontMetrics.ts';
import { MM_PER_PT, type Item, type Page, type TextItem } from '../../src/io/print/page.ts';
import { ASCENT, DESCENT, Typesetter } from '../../src/io/print/typesetter.ts';

function file(weight: 'Regular' | 'Semibold'): ArrayBuffer {
	const bytes = readFileSync(`node_modules/source-sans/TTF/SourceSans3-${weight}.ttf`);
	return new Uint8Array(bytes).buffer;
}

/** The typeface of the printed pages. */
export const fontFiles = { regular: file('Regular'), semibold: file('Semibold') };

/** Sets text as the printed pages do. */
export const typesetter = new Typesetter({
	regular: readFontMetrics(fontFiles.regular),
	semibold: readFontMetrics(fontFiles.semibold),
});

interface TextBox {
	readonly text: string;
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

const isText = (item: Item): item is TextItem => item.kind === 'text';

/** Where the texts of a page stand, millimetres. */
const textBoxes = ({ items }: Page): TextBox[] =>
	items.filter(isText).map((item) => {
		const width = typesetter.widthMm(item.text, item);
		const left = item.align === 'right' ? item.xMm - width : item.xMm;
		const size = item.sizePt * MM_PER_PT;
		return {
			text: item.text,
			left,
			right: left + width,
			top: item.yMm - ASCENT * size,
			bottom: item.yMm + DESCENT * size,
		};
	});

/** Texts that leave the page's margin, and pairs of texts that lie on each other; empty for a sound page. */
export function textFaults(page: Page, marginMm: number): string[] {
	const boxes = textBoxes(page);
	const faults = boxes
		.filter(
			({ left, right, top, bottom }) =>
				left < marginMm - 0.01 ||
				right > page.widthMm - marginMm + 0.01 ||
				top < marginMm - 4 ||
				bottom > page.heightMm - marginMm / 2,
		)
		.map(({ text }) => `out of the page: ${text}`);
	for (const [index, a] of boxes.entries())
		for (const b of boxes.slice(index + 1))
			if (
				a.left < b.right - 0.05 &&
				b.left < a.right - 0.05 &&
				a.top < b.bottom - 0.1 &&
				b.top < a.bottom - 0.1
			)
				faults.push(`'${a.text}' lies on '${b.text}'`);
	return faults;
}

/** All text of a page, in the order of its items. */
export const textOf = ({ items }: Page): string =>
	items
		.filter(isText)
		.map(({ text }) => text)
		.join('\n');
