import type { SizeClassTable } from '../analysis/sizeClass.ts';

/** More people than any territory has. */
const NO_BOUND = 99_999_999;

/** The people of each class of a table, whole numbers, both bounds included. */
export function sizeBounds({
	classes,
}: Pick<SizeClassTable, 'classes'>): { sizeClass: number; least: number; most: number }[] {
	const first = classes.map(({ from, above }) => from ?? (above ?? 0) + 1);
	return classes.map(({ sizeClass }, at) => ({
		sizeClass,
		least: first[at],
		most: at + 1 < first.length ? first[at + 1] - 1 : NO_BOUND,
	}));
}
