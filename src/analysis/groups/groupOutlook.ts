import { eurosOf, type SizeAmount, type SizeAmountTable } from '../sizeAmounts.ts';
import { sizeOutlook, type SizeOutlook } from '../sizeOutlook.ts';
import type { Bearer } from './costShares.ts';

export interface GroupOutlook {
	/** One a territory, in the order given. */
	readonly territories: readonly (Bearer & SizeOutlook)[];
	/** Territories that would be of another class. */
	readonly tipped: number;
	/** Territories whose class or amount is not known: they are in none of the sums. */
	readonly unknown: number;
	/** Euros a year over the known territories, now and then; NaN where none is known. */
	readonly beforeEuros: number;
	readonly changeEuros: number;
}

/** What the thresholds mean for a group if the people of each of its territories change by a share (0.05 for 5 % more): arithmetic, no projection. */
export function groupOutlook(
	members: readonly Bearer[],
	changeShare: number,
	amount: SizeAmount,
	table: SizeAmountTable,
): GroupOutlook {
	const territories = members.map((member) => ({
		...member,
		...sizeOutlook(member.people, changeShare, amount, table),
	}));
	const known = territories.flatMap(({ classNow, changeEuros }) => {
		const before = eurosOf(amount, classNow, table);
		return before === undefined || changeEuros === undefined ? [] : [{ before, changeEuros }];
	});
	const sum = (values: readonly number[]): number =>
		members.length > 0 && known.length === 0 ? NaN : values.reduce((total, value) => total + value, 0);
	return {
		territories,
		tipped: territories.filter(({ classNow, classThen }) => classNow !== classThen).length,
		unknown: members.length - known.length,
		beforeEuros: sum(known.map(({ before }) => before)),
		changeEuros: sum(known.map(({ changeEuros }) => changeEuros)),
	};
}
