import { sizeClassOf, type SizeClassTable } from './sizeClass.ts';

/** One line of the dated table of amounts (`data/size-classes.json`). */
export interface SizeAmount {
	readonly key: string;
	readonly label: string;
	readonly validFrom: string;
	/** The amount is the most that can be paid, not what is. */
	readonly isCeiling: boolean;
	/** Euros a year, in the order of the table's classes; null where the figure was not found. */
	readonly eurosPerYear: readonly (number | null)[];
}

export interface SizeAmountTable extends SizeClassTable {
	readonly amounts: readonly SizeAmount[];
}

/** What an amount was and would be; undefined where the class or the figure is not known. */
interface AmountEffect {
	readonly key: string;
	readonly label: string;
	readonly isCeiling: boolean;
	readonly beforeEuros: number | undefined;
	readonly afterEuros: number | undefined;
	readonly changeEuros: number | undefined;
}

/** Class and amounts of one territory before and after its population changes. */
export interface SizeEffect {
	readonly classBefore: number | undefined;
	readonly classAfter: number | undefined;
	readonly amounts: readonly AmountEffect[];
}

/** Euros a year of an amount in a size class; undefined where class or figure is not known. */
export function eurosOf(
	amount: SizeAmount,
	sizeClass: number | undefined,
	{ classes }: SizeClassTable,
): number | undefined {
	const line = classes.findIndex((row) => row.sizeClass === sizeClass);
	return amount.eurosPerYear[line] ?? undefined;
}

/**
 * Class and amounts before and after a change of a territory's municipal population. A change of communes alters no
 * amount by itself: this is the effect if the contract is amended.
 */
export function sizeEffect(
	populationBefore: number,
	populationAfter: number,
	table: SizeAmountTable,
): SizeEffect {
	const classBefore = sizeClassOf(populationBefore, table);
	const classAfter = sizeClassOf(populationAfter, table);
	const amounts = table.amounts.map((amount) => {
		const beforeEuros = eurosOf(amount, classBefore, table);
		const afterEuros = classAfter === classBefore ? beforeEuros : eurosOf(amount, classAfter, table);
		const changeEuros =
			beforeEuros === undefined || afterEuros === undefined ? undefined : afterEuros - beforeEuros;
		const { key, label, isCeiling } = amount;
		return { key, label, isCeiling, beforeEuros, afterEuros, changeEuros };
	});
	return { classBefore, classAfter, amounts };
}
