/** Two sets of units, by their numbers (a < b), and the units that are in both, ascending. */
export interface SetOverlap {
	readonly a: number;
	readonly b: number;
	readonly units: readonly number[];
}

/**
 * The pairs of sets that have units in common, by a, then b. An inverted index: each unit remembers the first two
 * sets that it was seen in, so only units of several sets cost more than one look. O(members + pairs of shared
 * units). A unit that a set names twice counts once.
 */
export function overlapsOf(sets: readonly Iterable<number>[], unitCount: number): SetOverlap[] {
	const { first, second, further } = ownersOf(sets, unitCount);
	const overlaps = new Map<number, { a: number; b: number; units: number[] }>();
	const share = (a: number, b: number, unit: number): void => {
		const key = a * sets.length + b;
		const overlap = overlaps.get(key);
		if (overlap) overlap.units.push(unit);
		else overlaps.set(key, { a, b, units: [unit] });
	};
	for (let unit = 0; unit < unitCount; unit++) {
		if (second[unit] < 0) continue;
		share(first[unit], second[unit], unit);
		const others = further.get(unit);
		if (!others) continue;
		const owners = [first[unit], second[unit], ...others];
		for (let j = 2; j < owners.length; j++) for (let i = 0; i < j; i++) share(owners[i], owners[j], unit);
	}
	const sorted = [...overlaps.entries()].sort(([one], [other]) => one - other);
	return sorted.map(([, overlap]) => overlap);
}

interface Owners {
	/** First and second set of each unit, -1 for none; further sets of the few units of three and more. */
	readonly first: Int32Array;
	readonly second: Int32Array;
	readonly further: ReadonlyMap<number, readonly number[]>;
}

function ownersOf(sets: readonly Iterable<number>[], unitCount: number): Owners {
	const first = new Int32Array(unitCount).fill(-1);
	const second = new Int32Array(unitCount).fill(-1);
	const further = new Map<number, number[]>();
	for (let set = 0; set < sets.length; set++)
		for (const unit of sets[set]) {
			if (first[unit] < 0) first[unit] = set;
			else if (first[unit] === set || second[unit] === set) continue;
			else if (second[unit] < 0) second[unit] = set;
			else {
				const others = further.get(unit);
				if (!others) further.set(unit, [set]);
				else if (others.at(-1) !== set) others.push(set);
			}
		}
	return { first, second, further };
}
