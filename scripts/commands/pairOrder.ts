interface Named {
	readonly name: string;
}

/** Pairs with the smaller name first (by code points, as codes are sorted), sorted by both names. */
export function inOrder<Side extends Named, Pair extends { readonly a: Side; readonly b: Side }>(
	pairs: readonly Pair[],
): Pair[] {
	return pairs
		.map((pair) => (pair.a.name < pair.b.name ? pair : { ...pair, a: pair.b, b: pair.a }))
		.sort((one, other) => compare(one.a.name, other.a.name) || compare(one.b.name, other.b.name));
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
