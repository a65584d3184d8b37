import { areaM2, shapeOverlaps, type DrawnShape } from '../geometry/shapes.ts';

/** Less than this of the smaller shape in common is a sliver, by the hand that drew it or by contours of two sources (ours). */
export const SLIVER_SHARE = 0.01;

/** What two drawn shapes have in common; `a` and `b` are places in the list of shapes. */
export interface DrawnOverlap {
	readonly a: number;
	readonly b: number;
	readonly areaM2: number;
	/** Of the area of the smaller shape, above 0, at most 1. */
	readonly share: number;
	/** Reported apart, never left out. */
	readonly isSliver: boolean;
}

/** Pairs of drawn shapes (WGS 84, without crossings of their own) that overlap, the largest area first. */
export function drawnOverlaps(shapes: readonly DrawnShape[]): DrawnOverlap[] {
	const areas = shapes.map(({ geometry }) => areaM2(geometry));
	return shapeOverlaps(shapes)
		.map(({ a, b, areaM2: common }) => {
			const share = Math.min(1, common / Math.min(areas[a], areas[b]));
			return { a, b, areaM2: common, share, isSliver: share < SLIVER_SHARE };
		})
		.sort((one, other) => other.areaM2 - one.areaM2 || one.a - other.a || one.b - other.b);
}
