import { weightedMean } from './weightedMean.ts';

/** An indicator's columns by unit. */
export interface IndicatorColumns {
	/** NaN where unknown or secret. */
	readonly values: Float64Array;
	/** 1 where the figure is secret. */
	readonly hidden: Uint8Array;
	readonly weights: Float64Array;
}

/** An indicator over a set of communes: `low` and `high` differ where secret figures are counted as an interval. */
export interface IndicatorFigure {
	readonly low: number;
	readonly high: number;
	/** Communes that are in no way in the figure. */
	readonly unknown: number;
}

/**
 * The sum, or the mean by weights, of the communes whose figure is known; NaN where none is. A secret figure is 1 to
 * `secretMost` in a sum (domain §4), unknown in a mean or where `secretMost` is 0.
 */
export function indicatorFigure(
	units: Iterable<number>,
	{ values, hidden, weights }: IndicatorColumns,
	{ aggregation, secretMost }: { readonly aggregation: 'sum' | 'mean'; readonly secretMost: number },
): IndicatorFigure {
	const members = [...units];
	const secret =
		aggregation === 'sum' && secretMost > 0 ? members.filter((unit) => hidden[unit] === 1).length : 0;
	const known = members.filter((unit) => isKnown(unit, values, weights, aggregation));
	const unknown = members.length - known.length - secret;
	if (aggregation === 'mean') {
		const mean = weightedMean(known, values, weights);
		return { low: mean, high: mean, unknown };
	}
	if (known.length + secret === 0) return { low: NaN, high: NaN, unknown };
	const sum = known.reduce((total, unit) => total + values[unit], 0);
	return { low: sum + secret, high: sum + secret * secretMost, unknown };
}

const isKnown = (
	unit: number,
	values: Float64Array,
	weights: Float64Array,
	aggregation: 'sum' | 'mean',
): boolean => !Number.isNaN(aggregation === 'mean' ? values[unit] * weights[unit] : values[unit]);
