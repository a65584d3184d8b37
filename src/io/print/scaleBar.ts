import type { Formats } from '../../base/format.ts';
import { PX_PER_MM } from '../../base/paper.ts';
import { area, line, rectangle, type Item } from './page.ts';
import { STYLES, type Typesetter } from './typesetter.ts';

/** Length of a bar: the longest of 1, 2, 5 × 10ⁿ metres that is not wider than `mostMm` on paper. */
export function scaleBarLength(metresPerPx: number, mostMm: number): { metres: number; widthMm: number } {
	const metresPerMm = metresPerPx * PX_PER_MM;
	const most = metresPerMm * mostMm;
	const power = 10 ** Math.floor(Math.log10(most));
	const metres = ([5, 2, 1].find((step) => step * power <= most) ?? 1) * power;
	return { metres, widthMm: metres / metresPerMm };
}

export const SCALE_BAR_HEIGHT_MM = 6.4;

/** A bar of two halves, black and white, with 0, its middle and its end; `right` is the end of the bar and its unit. */
export function scaleBar(
	typesetter: Typesetter,
	format: Formats,
	metresPerPx: number,
	rightMm: number,
	topMm: number,
): { items: Item[]; widthMm: number } {
	const { metres, widthMm } = scaleBarLength(metresPerPx, 40);
	const style = { ...STYLES.quiet, sizePt: 7.5, leadingMm: 3.2 };
	const inKm = metres >= 1000;
	const figure = (value: number): string => {
		const shown = inKm ? value / 1000 : value;
		return Number.isInteger(shown) ? format.integer(shown) : format.decimal(shown);
	};
	const unit = `\u202f${inKm ? 'km' : 'm'}`;
	const end = `${figure(metres)}${unit}`;
	const endWidthMm = typesetter.widthMm(end, style);
	const overhangMm = endWidthMm - typesetter.widthMm(figure(metres), style) / 2;
	const left = rightMm - overhangMm - widthMm;
	const barTop = topMm + style.leadingMm + 0.6;
	const centred = (text: string, at: number): Item =>
		typesetter.line(text, at - typesetter.widthMm(text, style) / 2, topMm, style);
	return {
		items: [
			centred('0', left),
			centred(figure(metres / 2), left + widthMm / 2),
			typesetter.line(end, rightMm, topMm, style, 'right'),
			area(rectangle(left, barTop, widthMm / 2, 1.4), STYLES.body.colour),
			line(rectangle(left, barTop, widthMm, 1.4), 0.25, STYLES.body.colour, { closed: true }),
		],
		widthMm: widthMm + overhangMm + typesetter.widthMm('0', style) / 2,
	};
}
