import { eurosOf, type SizeAmount, type SizeAmountTable } from './sizeAmounts.ts';
import { peopleToClassBelow, peopleToNextClass, sizeClassOf } from './sizeClass.ts';

/** A territory's size now, and if its population changed; undefined where the population or the amount is not known. */
export interface SizeOutlook {
	readonly classNow: number | undefined;
	readonly classThen: number | undefined;
	/** Whole people; NaN where the population is not known. */
	readonly populationThen: number;
	/** The class above or below that a change in this direction would lead to first, and the people it takes, also as a share; below 0 for fewer. */
	readonly next: { readonly sizeClass: number; readonly people: number; readonly share: number } | undefined;
	/** Euros a year of the amount, after less before. */
	readonly changeEuros: number | undefined;
}

/**
 * What the thresholds mean if a territory's municipal population changes by a share (0.05 for 5 % more), with perimeter
 * and table unchanged: arithmetic, no projection. Without a change `next` is the nearer of both thresholds.
 */
export function sizeOutlook(
	populationMunicipale: number,
	changeShare: number,
	amount: SizeAmount,
	table: SizeAmountTable,
): SizeOutlook {
	const populationThen = Math.round(populationMunicipale * (1 + changeShare));
	const classNow = sizeClassOf(populationMunicipale, table);
	const classThen = sizeClassOf(populationThen, table);
	const before = eurosOf(amount, classNow, table);
	const after = eurosOf(amount, classThen, table);
	return {
		classNow,
		classThen,
		populationThen,
		next: nextThreshold(populationMunicipale, changeShare, table),
		changeEuros: before === undefined || after === undefined ? undefined : after - before,
	};
}

function nextThreshold(
	populationMunicipale: number,
	changeShare: number,
	table: SizeAmountTable,
): SizeOutlook['next'] {
	const above = peopleToNextClass(populationMunicipale, table);
	const below = peopleToClassBelow(populationMunicipale, table);
	const up = above && { ...above, share: above.people / populationMunicipale };
	const down = below && { ...below, people: -below.people, share: -below.people / populationMunicipale };
	if (changeShare > 0) return up;
	if (changeShare < 0) return down;
	if (!up || !down) return up ?? down;
	return up.share <= -down.share ? up : down;
}
