/** Sum of the known cells of a column; NaN where units are given and none is known. */
export function knownSum(members: Iterable<number>, column: Float64Array): number {
	const { sum, known, all } = sumOf(members, column);
	return known === 0 && all > 0 ? NaN : sum;
}

/** Sum of the known cells, how many they are, and how many there are in all. */
export function sumOf(
	members: Iterable<number>,
	column: Float64Array,
): { sum: number; known: number; all: number } {
	let sum = 0;
	let known = 0;
	let all = 0;
	for (const unit of members) {
		all++;
		if (Number.isNaN(column[unit])) continue;
		sum += column[unit];
		known++;
	}
	return { sum, known, all };
}
