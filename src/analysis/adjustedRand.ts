import type { Membership } from '../model/membership.ts';

/**
 * Adjusted Rand index of two divisions of the same units (L. Hubert and P. Arabie, 'Comparing partitions', Journal of
 * Classification 2, 1985), over the `ranked` units that are in exactly one zone of each: with n_ab units common to two
 * zones, C(n) = n(n−1)/2 and E = Σ_a C(n_a) Σ_b C(n_b) / C(n), it is (Σ C(n_ab) − E) / (½(Σ C(n_a) + Σ C(n_b)) − E).
 * 1 where the denominator is 0, as both then divide alike (all in one zone, or each alone); NaN without units.
 */
export function adjustedRand(a: Membership, b: Membership): { adjustedRand: number; ranked: number } {
	const ofA = new Float64Array(a.territoryCount);
	const ofB = new Float64Array(b.territoryCount);
	const common = new Map<number, number>();
	let ranked = 0;
	for (let unit = 0; unit < a.unitCount; unit++) {
		const one = a.firstOf(unit);
		const other = b.firstOf(unit);
		if (one < 0 || other < 0 || a.isShared(unit) || b.isShared(unit)) continue;
		ranked++;
		ofA[one]++;
		ofB[other]++;
		const key = one * b.territoryCount + other;
		common.set(key, (common.get(key) ?? 0) + 1);
	}
	if (ranked === 0) return { adjustedRand: NaN, ranked };
	const inA = pairsWithin(ofA);
	const inB = pairsWithin(ofB);
	const expected = ranked > 1 ? (inA * inB) / pairsOf(ranked) : 0;
	const most = (inA + inB) / 2;
	const index = most === expected ? 1 : (pairsWithin(common.values()) - expected) / (most - expected);
	return { adjustedRand: index, ranked };
}

const pairsOf = (count: number): number => (count * (count - 1)) / 2;

function pairsWithin(counts: Iterable<number>): number {
	let pairs = 0;
	for (const count of counts) pairs += pairsOf(count);
	return pairs;
}
