/** Two sets of units, by their numbers (a < b), and the units that are in both, ascending. */
export interface SetOverlap {
	readonly a: number;
	readonly b: number;
	readonly units: readonly number[];
}

/**
 * The pairs of sets that have units in common, by a, then b. An inverted index: each unit remembers the first set
 * that it was seen in, so only units of several sets cost more than one look. O(members + pairs of shared units).
 * A unit that a set names twice counts once.
 */
export function overlapsOf(sets: readonly Iterable<number>[], unitCount: number): SetOverlap[] {
	const first = new Int32Array(unitCount).fill(-1);
	const further = new Map<number, number[]>();
	sets.forEach((units, set) => {
		for (const unit of units) {
			if (first[unit] < 0) first[unit] = set;
			else if (first[unit] !== set) {
				const list = further.get(unit);
				if (!list) further.set(unit, [first[unit], set]);
				else if (list.at(-1) !== set) list.push(set);
			}
		}
	});
	const overlaps = new Map<number, { a: number; b: number; units: number[] }>();
	for (const [unit, owners] of further)
		for (let i = 0; i < owners.length; i++)
			for (let j = i + 1; j < owners.length; j++) {
				const key = owners[i] * sets.length + owners[j];
				const overlap = overlaps.get(key);
				if (overlap) overlap.units.push(unit);
				else overlaps.set(key, { a: owners[i], b: owners[j], units: [unit] });
			}
	const sorted = [...overlaps.entries()].sort(([one], [other]) => one - other);
	return sorted.map(([, { a, b, units }]) => ({ a, b, units: units.sort((one, other) => one - other) }));
}
