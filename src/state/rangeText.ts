import type { Range } from '../base/range.ts';

/** A figure in words: itself, or from its least to its most where hidden cells leave it open and both read unlike. */
export function rangeText(
	{ value, least, most }: Range,
	format: (value: number) => string,
	between: (least: string, most: string) => string,
): string {
	const [low, high] = [format(least), format(most)];
	return low === high ? format(value) : between(low, high);
}
