/**
 * Place of each node in the order of the codes: of two alike the smaller code wins. Undefined where the codes ascend,
 * so that the number of a node is its place.
 */
export function codeOrder(codes: readonly string[]): Int32Array | undefined {
	if (codes.every((code, node) => node === 0 || codes[node - 1] < code)) return undefined;
	const place = new Int32Array(codes.length);
	codes
		.map((_, node) => node)
		.sort((a, b) => (codes[a] < codes[b] ? -1 : 1))
		.forEach((node, at) => (place[node] = at));
	return place;
}

/** Whether the code of one node is the smaller; `order` is that of `codeOrder`. */
export const comesFirst = (node: number, other: number, order: Int32Array | undefined): boolean =>
	order ? order[node] < order[other] : node < other;
