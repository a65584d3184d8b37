import type { FlowMatrix } from '../../model/flows.ts';
import { leaningRange, type LeaningRange } from './destinations.ts';

/** How firmly a commune goes to its first destination, from the firmest; `shared` wins over all others. */
export const ATTRACTION_CLASSES = ['veryStrong', 'strong', 'medium', 'weak', 'shared'] as const;
export type AttractionClass = (typeof ATTRACTION_CLASSES)[number];

/** Shares and margins from 0 to 1. */
export interface AttractionLimits {
	/** Least share of the first destination. */
	readonly veryStrong: number;
	readonly strong: number;
	readonly medium: number;
	/** Under it a commune is shared. */
	readonly weak: number;
	/** Under this margin between first and second destination a commune is shared. */
	readonly leastMargin: number;
}

/** The limits of the study of the region (docs/method.md); users may change them. */
export const ATTRACTION_LIMITS: AttractionLimits = {
	veryStrong: 0.7,
	strong: 0.5,
	medium: 0.35,
	weak: 0.2,
	leastMargin: 0.05,
};

/** One commune: where it goes, and how firmly. */
export interface Attraction extends LeaningRange {
	readonly class: AttractionClass;
	/** Whether it is of this class, and goes to this place, whatever hidden cells hold. */
	readonly isSureClass: boolean;
}

/**
 * Class of every row by the share of its first destination and its margin over the second; undefined where no
 * destination is known. On columns of places numbered by code, ties go to the smaller code. O(cells).
 *
 * @param matrix communes × places (or poles)
 */
export function attractionClasses(
	matrix: FlowMatrix,
	limits: AttractionLimits = ATTRACTION_LIMITS,
): (Attraction | undefined)[] {
	return Array.from({ length: matrix.rowCount }, (_, row) => {
		const leaning = leaningRange(matrix, row);
		return leaning && attractionOf(leaning, limits);
	});
}

/** The class of one leaning. A bound belongs to the class above it. */
function attractionOf(leaning: LeaningRange, limits: AttractionLimits): Attraction {
	const { firstShare, margin } = leaning;
	const at = (bound: keyof typeof margin): AttractionClass =>
		attractionClass(firstShare[bound], margin[bound], limits);
	const own = at('value');
	return {
		...leaning,
		class: own,
		isSureClass: leaning.isSure && at('least') === own && at('most') === own,
	};
}

/** The class of a share and a margin, 0 to 1. */
export function attractionClass(
	firstShare: number,
	margin: number,
	limits: AttractionLimits,
): AttractionClass {
	if (margin < limits.leastMargin || firstShare < limits.weak) return 'shared';
	if (firstShare >= limits.veryStrong) return 'veryStrong';
	if (firstShare >= limits.strong) return 'strong';
	return firstShare >= limits.medium ? 'medium' : 'weak';
}
