import { TOKENS } from '../../base/palette.ts';
import type { FontMetrics } from './fontMetrics.ts';
import { MM_PER_PT, type TextItem, type Weight } from './page.ts';

/** Metrics of the two weights that are printed. */
export type PrintFonts = Readonly<Record<Weight, FontMetrics>>;

/** How a text is set; `leadingMm` is the distance of its baselines. */
export interface TextStyle {
	readonly sizePt: number;
	readonly leadingMm: number;
	readonly weight: Weight;
	readonly colour: string;
}

const { ink, ink2 } = TOKENS.light;
const style = (sizePt: number, leadingMm: number, weight: Weight, colour: string): TextStyle => ({
	sizePt,
	leadingMm,
	weight,
	colour,
});

/** The styles of printed pages. */
export const STYLES = {
	title: style(22, 9.2, 'semibold', ink),
	heading: style(12.5, 5.6, 'semibold', ink),
	subheading: style(10, 4.6, 'semibold', ink),
	body: style(9.5, 4.5, 'regular', ink),
	strong: style(9.5, 4.5, 'semibold', ink),
	quiet: style(8.5, 3.9, 'regular', ink2),
	small: style(7.6, 3.3, 'regular', ink2),
	cell: style(8.8, 4, 'regular', ink),
	cellStrong: style(8.8, 4, 'semibold', ink),
	head: style(8, 3.6, 'semibold', ink2),
	figure: style(17, 7, 'semibold', ink),
} as const;

/** Share of the size that stands above and below the baseline. */
export const ASCENT = 0.76;
export const DESCENT = 0.24;

/** Breaks after spaces that may break, hyphens and slashes; narrow and no-break spaces hold together. */
const BREAKS = /(?<=[ \-/\u2013\u2014])/u;

const GRAPHEMES = new Intl.Segmenter('fr', { granularity: 'grapheme' });

/** Measures and breaks text in the typeface of the printed pages. */
export class Typesetter {
	readonly #fonts: PrintFonts;

	constructor(fonts: PrintFonts) {
		this.#fonts = fonts;
	}

	widthMm(text: string, { sizePt, weight }: Pick<TextStyle, 'sizePt' | 'weight'>): number {
		return this.#fonts[weight].widthEm(text) * sizePt * MM_PER_PT;
	}

	/** The text as it can be set: accents joined to their letters, one '□' for each character as it is read (an emoji of several parts too) that the typeface does not have. */
	settable(text: string, weight: Weight): string {
		const font = this.#fonts[weight];
		const joined = text.normalize('NFC').replace(/\p{Cc}+/gu, ' ');
		const has = (text_: string): boolean =>
			Array.from(text_).every((character) => font.has(character.codePointAt(0) ?? 0));
		if (has(joined)) return joined;
		return Array.from(GRAPHEMES.segment(joined), ({ segment }) => (has(segment) ? segment : '□')).join('');
	}

	/** Lines that fit into a width; a word that is too long is broken where the width ends. Never empty. */
	lines(text: string, widthMm: number, style: TextStyle): string[] {
		const lines: string[] = [];
		let line = '';
		const fits = (candidate: string): boolean => this.widthMm(candidate.trimEnd(), style) <= widthMm;
		for (const word of this.settable(text, style.weight).split(BREAKS)) {
			if (fits(line + word)) {
				line += word;
				continue;
			}
			if (line.trim()) lines.push(line.trimEnd());
			line = '';
			for (const character of word) {
				if (line && !fits(line + character)) {
					lines.push(line);
					line = '';
				}
				line += character;
			}
		}
		if (line.trim() || lines.length === 0) lines.push(line.trimEnd());
		return lines;
	}

	/** The text, or as much of it as fits with an ellipsis: for footers, which only recall what stands in full elsewhere. */
	shortened(text: string, widthMm: number, style: TextStyle): string {
		if (this.widthMm(text, style) <= widthMm) return text;
		const letters = Array.from(text);
		while (letters.length > 0 && this.widthMm(`${letters.join('')}…`, style) > widthMm) letters.pop();
		return `${letters.join('').trimEnd()}…`;
	}

	/** One line of text with its top at `topMm`. */
	line(
		text: string,
		xMm: number,
		topMm: number,
		{ sizePt, leadingMm, weight, colour }: TextStyle,
		align: TextItem['align'] = 'left',
	): TextItem {
		const extraMm = leadingMm - sizePt * MM_PER_PT;
		const yMm = topMm + extraMm / 2 + ASCENT * sizePt * MM_PER_PT;
		return { kind: 'text', xMm, yMm, text: this.settable(text, weight), sizePt, weight, colour, align };
	}

	/** A text over as many lines as it needs, from `topMm` down. */
	block(
		text: string,
		xMm: number,
		topMm: number,
		widthMm: number,
		style: TextStyle,
	): { items: TextItem[]; heightMm: number } {
		const lines = this.lines(text, widthMm, style);
		return {
			items: lines.map((line, index) => this.line(line, xMm, topMm + index * style.leadingMm, style)),
			heightMm: lines.length * style.leadingMm,
		};
	}
}
