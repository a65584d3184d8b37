/** One territory's amount: where it is counted, whether its contract is signed, and euros a year; undefined for unknown. */
export interface TerritoryAmount {
	readonly zone: string;
	readonly isSigned: boolean;
	readonly euros: number | undefined;
}

/** A sum of the known amounts, and how many are not known: with any of those the sum is a least value. */
interface PartialSum {
	readonly count: number;
	readonly unknown: number;
	/** Of the known ones; NaN where some are counted and none is known. */
	readonly euros: number;
}

/** Totals of one zone, or of all: of every territory, and of those whose contract is signed. */
export interface AmountTotal {
	readonly zone: string;
	readonly all: PartialSum;
	readonly signed: PartialSum;
}

/** Totals by zone in the order of their codes, and of all territories. Each territory counts in one zone. */
export function amountTotals(amounts: readonly TerritoryAmount[]): {
	readonly zones: readonly AmountTotal[];
	readonly whole: AmountTotal;
} {
	const totalOf = (zone: string, among: readonly TerritoryAmount[]): AmountTotal => ({
		zone,
		all: sumOf(among),
		signed: sumOf(among.filter(({ isSigned }) => isSigned)),
	});
	const zones = [...new Set(amounts.map(({ zone }) => zone))].sort();
	return {
		zones: zones.map((zone) =>
			totalOf(
				zone,
				amounts.filter((amount) => amount.zone === zone),
			),
		),
		whole: totalOf('', amounts),
	};
}

function sumOf(amounts: readonly TerritoryAmount[]): PartialSum {
	const known = amounts.flatMap(({ euros }) => (euros === undefined ? [] : [euros]));
	const isUnknown = amounts.length > 0 && known.length === 0;
	return {
		count: amounts.length,
		unknown: amounts.length - known.length,
		euros: isUnknown ? NaN : known.reduce((sum, euros) => sum + euros, 0),
	};
}
