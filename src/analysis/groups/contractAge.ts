import {
	comesOn,
	comparePartialDates,
	earliestDay,
	latestDay,
	type PartialDate,
} from '../../base/partialDate.ts';
import { EVENT_STATUS, type Territory } from '../../model/plan.ts';

/** Age of the first contract on a day, in whole months. */
export interface ContractAge {
	readonly signed: PartialDate;
	readonly leastMonths: number;
	/** NaN where only a latest day is known ('before …'). */
	readonly mostMonths: number;
}

/**
 * How long a territory's contract has been signed on a day ('YYYY-MM-DD'): from its first signature, of either kind,
 * since it last ended. Undefined where no signature is known by then. Of a date known in part, the age lies between
 * two values.
 */
export function contractAge({ events }: Territory, day: string): ContractAge | undefined {
	const past = events
		.filter(({ type, date }) => EVENT_STATUS[type] !== undefined && comesOn(date) <= day)
		.sort((a, b) => comparePartialDates(a.date, b.date));
	const lastEnd = past.findLastIndex(({ type }) => EVENT_STATUS[type] === 9);
	const signature = past.slice(lastEnd + 1).find(({ type }) => EVENT_STATUS[type] === 3);
	if (!signature) return undefined;
	const { date } = signature;
	const last = latestDay(date);
	return {
		signed: date,
		leastMonths: Math.max(0, monthsBetween(last, day)),
		mostMonths: date.startsWith('<') ? NaN : monthsBetween(earliestDay(date), day),
	};
}

/** Whole months from one day to another; below 0 where it lies later. */
function monthsBetween(from: string, to: string): number {
	const [fromYear, fromMonth, fromDay] = from.split('-').map(Number);
	const [toYear, toMonth, toDay] = to.split('-').map(Number);
	return (toYear - fromYear) * 12 + toMonth - fromMonth - (toDay < fromDay ? 1 : 0);
}
