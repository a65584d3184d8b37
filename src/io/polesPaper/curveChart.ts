import { TOKENS } from '../../base/palette.ts';
import { area, disc, line, rectangle, type Box, type Item } from '../print/page.ts';
import { STYLES, type Typesetter } from '../print/typesetter.ts';
import type { PolesReport } from './content.ts';

const { ink, ink2, accentWeak } = TOKENS.light;
const AXIS_MM = 9;
/** Of the dots. */
const CORNERS = 24;
/** More poles than this are not drawn: the curve is about a handful. */
const MOST_POLES = 12;

/** The curve of the mean localisation index against the number of poles; the band is shaded, the chosen number ringed. */
export function curveChart(
	typesetter: Typesetter,
	{ curve, number, band }: Pick<PolesReport, 'curve' | 'number' | 'band'>,
	words: { readonly axis: string; readonly percent: (share: number) => string },
	{ leftMm, topMm, widthMm, heightMm }: Box,
): Item[] {
	const shown = curve.filter((point) => point.number <= MOST_POLES && !Number.isNaN(point.li));
	const most = Math.max(band.most + 1, ...shown.map((point) => point.number));
	const left = leftMm + AXIS_MM;
	const bottom = topMm + heightMm - STYLES.small.leadingMm * 2 - 1;
	const x = (count: number): number => left + ((widthMm - AXIS_MM) * (count - 0.5)) / most;
	const y = (share: number): number => bottom - (bottom - topMm) * Math.min(1, Math.max(0, share));
	const small = STYLES.small;
	const at = (text: string, middle: number, top: number): Item =>
		typesetter.line(text, middle - typesetter.widthMm(text, small) / 2, top, small);
	const shade = rectangle(
		x(band.least - 0.5),
		topMm,
		x(band.most + 0.5) - x(band.least - 0.5),
		bottom - topMm,
	);
	const items: Item[] = [area(shade, accentWeak)];
	for (const share of [0, 0.5, 1]) {
		items.push(line([[left, y(share)], [leftMm + widthMm, y(share)]], 0.15, ink2)); // prettier-ignore
		items.push(
			typesetter.line(words.percent(share), left - 1, y(share) - small.leadingMm / 2, small, 'right'),
		);
	}
	for (let count = 1; count <= most; count++) items.push(at(String(count), x(count), bottom + 0.6));
	items.push(at(words.axis, (left + leftMm + widthMm) / 2, bottom + 0.6 + small.leadingMm));
	items.push(line(shown.map((point) => [x(point.number), y(point.li)] as const), 0.4, ink)); // prettier-ignore
	for (const point of shown) {
		const dot = disc(x(point.number), y(point.li), point.number === number ? 1.3 : 0.7, CORNERS);
		items.push(area(dot, point.keepsBounds ? ink : ink2));
		if (point.number === number)
			items.push(line(disc(x(point.number), y(point.li), 2, CORNERS), 0.3, ink, { closed: true }));
	}
	return items;
}
