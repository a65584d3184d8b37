/** Classes of a choropleth. */
const CLASS_COUNT = 5;

/**
 * Bounds that cut figures into five classes of about as many communes each, rounded to two significant digits of
 * their spread so that a legend can be read; fewer bounds where many figures are alike. Unknown figures count in none.
 */
export function classBounds(values: Iterable<number>): number[] {
	const sorted = Float64Array.from([...values].filter((value) => Number.isFinite(value))).sort();
	if (sorted.length === 0) return [];
	const spread = sorted[sorted.length - 1] - sorted[0];
	const step = spread > 0 ? 10 ** (Math.floor(Math.log10(spread)) - 1) : 1;
	const bounds: number[] = [];
	for (let part = 1; part < CLASS_COUNT; part++) {
		const value = sorted[Math.floor((part * sorted.length) / CLASS_COUNT)];
		const rounded = Number((Math.round(value / step) * step).toPrecision(12));
		if (rounded > sorted[0] && rounded > (bounds.at(-1) ?? -Infinity)) bounds.push(rounded);
	}
	return bounds;
}

/** The class of a figure, 0 to `bounds.length`; -1 where it is unknown. A figure on a bound is in the class above. */
export function classOf(value: number, bounds: readonly number[]): number {
	if (Number.isNaN(value)) return -1;
	return bounds.filter((bound) => value >= bound).length;
}
