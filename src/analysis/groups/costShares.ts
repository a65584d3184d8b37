/** People of a territory; NaN where unknown. */
export interface Bearer {
	readonly id: string;
	readonly people: number;
}

interface CostShare {
	readonly id: string;
	/** Of the known people, 0 to 1. */
	readonly share: number;
	/** Whole cents a year; NaN where the cost is unknown. */
	readonly cents: number;
}

export interface CostShares {
	/** By id, sorted; they add up to the cost to the cent. */
	readonly shares: readonly CostShare[];
	/** Ids of those whose people are not known. They bear a part too, so each share above is a most. */
	readonly withoutPeople: readonly string[];
}

/**
 * Shares of a cost by people. Whole cents by largest remainder: each gets its exact share rounded down, and the cents
 * that are left go to the largest remainders, the smaller id first among equals. `eurosAYear` undefined: unknown, and
 * so is what each bears. No shares where nobody is known to live in any of them.
 */
export function costShares(eurosAYear: number | undefined, bearers: readonly Bearer[]): CostShares {
	const ordered = [...bearers].sort((a, b) => (a.id < b.id ? -1 : 1));
	const known = ordered.filter(({ people }) => !Number.isNaN(people));
	const withoutPeople = ordered.filter(({ people }) => Number.isNaN(people)).map(({ id }) => id);
	const total = known.reduce((sum, { people }) => sum + people, 0);
	if (total === 0) return { shares: [], withoutPeople };
	const cents = eurosAYear === undefined ? undefined : Math.round(eurosAYear * 100);
	const parts = cents === undefined ? [] : largestRemainders(cents, known, total);
	const shares = known.map(({ id, people }, at) => ({
		id,
		share: people / total,
		cents: cents === undefined ? NaN : parts[at],
	}));
	return { shares, withoutPeople };
}

/** Exact in whole numbers of any size: a product of cents and people may pass 2^53. */
function largestRemainders(cents: number, bearers: readonly Bearer[], total: number): number[] {
	const whole = BigInt(Math.round(total));
	const exact = bearers.map(({ people }) => BigInt(cents) * BigInt(Math.round(people)));
	const parts = exact.map((product) => Number(product / whole));
	const left = cents - parts.reduce((sum, part) => sum + part, 0);
	const byRemainder = exact
		.map((product, at) => ({ at, remainder: product % whole }))
		.sort((a, b) => (a.remainder === b.remainder ? a.at - b.at : a.remainder > b.remainder ? -1 : 1));
	for (const { at } of byRemainder.slice(0, left)) parts[at]++;
	return parts;
}
