import { TOKENS } from '../../base/palette.ts';
import { PAPERS } from '../../base/paper.ts';
import { line, type Item, type Page, type Box } from './page.ts';
import { STYLES, type TextStyle, type Typesetter } from './typesetter.ts';

/** Margins of flowing pages, millimetres; the footer stands in the lower one. */
export const MARGINS = { side: 18, top: 16, bottom: 20 } as const;
const FOOTER_MM = 9;
/** A heading never stands alone at the foot of a page: so much of what follows goes with it. */
const KEEP_MM = 18;
/** Lines of a paragraph that stay together at the foot and at the top of a page. */
const LEAST_LINES = 2;

/** Lays blocks one under the other over as many A4 pages as they need. */
export class Flow {
	readonly typesetter: Typesetter;
	readonly widthMm = PAPERS['a4-portrait'].widthMm - 2 * MARGINS.side;
	readonly #pages: (Page & { readonly items: Item[] })[] = [];
	readonly #footers: (string | undefined)[] = [];
	#topMm = 0;
	#headings = 0;
	/** What the footers of this page and the next ones say, where it is not the text of `finish`. */
	#footerText: string | undefined;

	constructor(typesetter: Typesetter) {
		this.typesetter = typesetter;
		this.newPage();
	}

	/** Where the next block begins. */
	get topMm(): number {
		return this.#topMm;
	}

	/** What is left of the page. */
	get leftOverMm(): number {
		return PAPERS['a4-portrait'].heightMm - MARGINS.bottom - this.#topMm;
	}

	/** Height that a whole page offers. */
	get pageMm(): number {
		return PAPERS['a4-portrait'].heightMm - MARGINS.bottom - MARGINS.top;
	}

	get isAtTop(): boolean {
		return this.#topMm === MARGINS.top;
	}

	/** A part of its own, such as a sheet of many: it begins a page, and its pages bear its footer. */
	part(footer: string): void {
		this.#footerText = footer;
		if (!this.isAtTop) return this.newPage();
		this.#footers[this.#footers.length - 1] = footer;
	}

	newPage(): void {
		this.#pages.push({ ...PAPERS['a4-portrait'], items: [] });
		this.#footers.push(this.#footerText);
		this.#topMm = MARGINS.top;
	}

	/** Puts a finished page of any size in its place; what follows begins a page of its own. */
	insert(page: Page): void {
		this.#pages.push({ ...page, items: [...page.items] });
		this.#footers.push(this.#footerText);
		this.newPage();
	}

	/** Goes to the next page where less than a height is left. */
	need(heightMm: number): void {
		if (heightMm > this.leftOverMm && !this.isAtTop) this.newPage();
	}

	/** Puts items on the page and goes down by a height. */
	add(items: readonly Item[], heightMm: number): void {
		this.#pages.at(-1)?.items.push(...items);
		this.#topMm += heightMm;
	}

	gap(heightMm: number): void {
		if (!this.isAtTop) this.#topMm += heightMm;
	}

	/** A numbered heading: '3. Offre de soins'. */
	heading(text: string, keepMm = KEEP_MM): void {
		const numbered = `${++this.#headings}. ${text}`;
		this.gap(6);
		this.need(this.#block(numbered, STYLES.heading).heightMm + keepMm);
		const { items, heightMm } = this.#block(numbered, STYLES.heading);
		this.add(items, heightMm + 1.6);
	}

	/** Height of a paragraph. */
	heightMm(text: string, style: TextStyle = STYLES.body, indentMm = 0): number {
		return this.typesetter.lines(text, this.widthMm - indentMm, style).length * style.leadingMm;
	}

	/**
	 * A paragraph; it goes over to the next page line by line, with at least two lines on either page. `thenMm`: height
	 * of what must follow it on the same page.
	 */
	paragraph(text: string, style: TextStyle = STYLES.body, indentMm = 0, thenMm = 0): void {
		const lines = this.typesetter.lines(text, this.widthMm - indentMm, style);
		const isShort = lines.length < 2 * LEAST_LINES;
		for (const [index, words] of lines.entries()) {
			const left = lines.length - index;
			if (index === 0) this.need(isShort ? left * style.leadingMm + thenMm : LEAST_LINES * style.leadingMm);
			else this.need(left === LEAST_LINES ? left * style.leadingMm + thenMm : style.leadingMm);
			const item = this.typesetter.line(words, MARGINS.side + indentMm, this.#topMm, style);
			this.add([item], style.leadingMm);
		}
	}

	/** A paragraph that must be seen: a bar beside it. */
	callout(text: string): void {
		const { leadingMm } = STYLES.body;
		const lines = this.typesetter.lines(text, this.widthMm - 4, STYLES.body);
		this.need(lines.length * leadingMm);
		const top = this.#topMm;
		this.paragraph(text, STYLES.body, 4);
		const bar = this.#topMm > top ? this.#topMm : top + leadingMm;
		this.add([line([[MARGINS.side + 0.5, top], [MARGINS.side + 0.5, bar]], 1, TOKENS.light.ink)], 0); // prettier-ignore
	}

	/** What is left of the page, as a box. */
	get rest(): Box {
		return {
			leftMm: MARGINS.side,
			topMm: this.#topMm,
			widthMm: this.widthMm,
			heightMm: this.leftOverMm,
		};
	}

	#block(text: string, style: TextStyle): { items: Item[]; heightMm: number } {
		return this.typesetter.block(text, MARGINS.side, this.#topMm, this.widthMm, style);
	}

	/**
	 * The pages, each with its footer: the text given, or that of its part, at the left, 'p. 1/4' at the right. Pages
	 * without items are left out.
	 */
	finish(footer: string): Page[] {
		const pages = this.#pages
			.map((page, at) => ({ page, text: this.#footers[at] ?? footer }))
			.filter(({ page }) => page.items.length > 0);
		return pages.map(({ page, text }, index) => ({
			...page,
			items: [...page.items, ...this.#footer(page, text, `p. ${index + 1}/${pages.length}`)],
		}));
	}

	#footer({ widthMm, heightMm }: Page, text: string, number: string): Item[] {
		const style = STYLES.quiet;
		const right = widthMm - MARGINS.side;
		const top = heightMm - FOOTER_MM - style.leadingMm;
		const roomMm = right - MARGINS.side - this.typesetter.widthMm(number, style) - 8;
		return [
			line([[MARGINS.side, top - 1.6], [right, top - 1.6]], 0.2, TOKENS.light.controlLine), // prettier-ignore
			this.typesetter.line(this.typesetter.shortened(text, roomMm, style), MARGINS.side, top, style),
			this.typesetter.line(number, right, top, style, 'right'),
		];
	}
}
