/**
 * Why a commune is on the frontier: it touches another territory, is in two, is in none and touches one, its first two
 * destinations are close and in different territories, or the line cuts its EPCI.
 */
const FRONTIER_RULES = ['touches', 'shared', 'uncovered', 'margin', 'epci'] as const;
export type FrontierRule = (typeof FRONTIER_RULES)[number];

/** Rules of one commune as bits, by their place in `FRONTIER_RULES`. */
export const RULE_BIT: Readonly<Record<FrontierRule, number>> = {
	touches: 1,
	shared: 2,
	uncovered: 4,
	margin: 8,
	epci: 16,
};

export const rulesIn = (bits: number): FrontierRule[] =>
	FRONTIER_RULES.filter((rule) => (bits & RULE_BIT[rule]) !== 0);

/** First destinations closer than this, in different territories, put a commune on the frontier; share of all flows. */
export const FRONTIER_MARGIN = 0.15;

/** Groups of the list: claimed by two, then uncovered, then a narrow margin, then the rest. */
const GROUP_COUNT = 4;

const groupOf = (bits: number): number =>
	bits & RULE_BIT.shared ? 0 : bits & RULE_BIT.uncovered ? 1 : bits & RULE_BIT.margin ? 2 : 3;

/**
 * Puts frontier communes in their order: the four groups, in each most people first, unknown last, then the smaller
 * code. `byPeople`: all units in the latter order (`unitsByPeople`). O(units).
 */
export function frontierOrder(byPeople: Int32Array, bitsOf: (unit: number) => number): number[] {
	const groups: number[][] = Array.from({ length: GROUP_COUNT }, () => []);
	for (const unit of byPeople) {
		const bits = bitsOf(unit);
		if (bits !== 0) groups[groupOf(bits)].push(unit);
	}
	return groups.flat();
}

/** All units: most people first, unknown last, ties by the smaller code. */
export function unitsByPeople(people: Float64Array, code: readonly string[]): Int32Array {
	const rank = (unit: number): number => (Number.isNaN(people[unit]) ? -1 : people[unit]);
	return Int32Array.from(
		Array.from(code, (_, unit) => unit).sort((a, b) => rank(b) - rank(a) || (code[a] < code[b] ? -1 : 1)),
	);
}
