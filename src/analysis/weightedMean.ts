/**
 * Mean of a column over units, weighted by another column; units where either is unknown are left out. NaN where
 * nothing is known. APL over a perimeter uses it with the standardised population of its own vintage (domain §3).
 */
export function weightedMean(units: Iterable<number>, values: Float64Array, weights: Float64Array): number {
	let sum = 0;
	let total = 0;
	for (const unit of units) {
		const product = values[unit] * weights[unit];
		if (Number.isNaN(product)) continue;
		sum += product;
		total += weights[unit];
	}
	return total > 0 ? sum / total : NaN;
}
