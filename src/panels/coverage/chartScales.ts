import { scaleLinear, scalePow, type ScaleLinear, type ScalePower } from 'd3-scale';

/** From shares (0 to 1) to px, the whole width for all people. */
export const shareScale = (widthPx: number): ScaleLinear<number, number> => scaleLinear([0, 1], [0, widthPx]);

/** From people to px; small territories stand apart by a square root. The axis ends at a round number. */
export function peopleScale(most: number, fromPx: number, toPx: number): ScalePower<number, number> {
	return scalePow([0, Math.max(most, 1)], [fromPx, toPx])
		.exponent(0.5)
		.nice(4);
}

/** From counts of territories to px, the axis from the bottom to the top. */
export const countScale = (most: number, bottomPx: number, topPx: number): ScaleLinear<number, number> =>
	scaleLinear([0, most], [bottomPx, topPx]);

/** A point of a row of dots: along the axis, and in which line above it. */
export interface Dot {
	readonly xPx: number;
	readonly line: number;
}

/** Lines of dots that do not touch: each goes into the lowest line where it has room. `xs` in any order, px. */
export function stackedDots(xs: readonly number[], sizePx: number): Dot[] {
	const order = xs.map((x, index) => ({ x, index })).sort((a, b) => a.x - b.x || a.index - b.index);
	const ends: number[] = [];
	const dots: Dot[] = new Array<Dot>(xs.length);
	for (const { x, index } of order) {
		const free = ends.findIndex((end) => x - end >= sizePx);
		const line = free < 0 ? ends.length : free;
		ends[line] = x;
		dots[index] = { xPx: x, line };
	}
	return dots;
}
