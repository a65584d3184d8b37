import { comesOn, comparePartialDates, type PartialDate } from '../../base/partialDate.ts';
import type { AciIndicator, AciValue } from '../../model/group.ts';
import type { Bearer } from './costShares.ts';

export interface IndicatorRollUp {
	/** Sum, or mean weighted by people, of the values that count; NaN where there is none. */
	readonly value: number;
	/** The values that count, by id of the territory, sorted. */
	readonly values: readonly AciValue[];
	/** Ids of territories without a value on the day. */
	readonly missing: readonly string[];
	/** Ids of territories that have a value and no known people: a weighted mean leaves them out. */
	readonly withoutPeople: readonly string[];
	/** Dates of the oldest and of the newest value that counts. */
	readonly oldest: PartialDate | undefined;
	readonly newest: PartialDate | undefined;
}

/** An indicator over territories: of each its last value that had come by the day ('YYYY-MM-DD'). A missing value is none, never 0. */
export function indicatorRollUp(
	indicator: AciIndicator,
	members: readonly Bearer[],
	day: string,
): IndicatorRollUp {
	const ordered = [...members].sort((a, b) => (a.id < b.id ? -1 : 1));
	const found = ordered.map((member) => ({ member, value: valueAt(indicator, member.id, day) }));
	const isMean = indicator.total === 'mean-by-people';
	const withValue = found.flatMap(({ member, value }) => (value ? [{ member, value }] : []));
	const counted = withValue.filter(({ member }) => !isMean || !Number.isNaN(member.people));
	const dates = counted.map(({ value }) => value.date).sort(comparePartialDates);
	return {
		value: isMean
			? meanOf(counted)
			: counted.length > 0
				? exactSum(counted.map(({ value }) => value.value))
				: NaN,
		values: counted.map(({ value }) => value),
		missing: found.filter(({ value }) => !value).map(({ member }) => member.id),
		withoutPeople: withValue.filter((one) => !counted.includes(one)).map(({ member }) => member.id),
		oldest: dates.at(0),
		newest: dates.at(-1),
	};
}

/** The last value of a territory that had come by the day; of two of one date the one written last. */
function valueAt({ values }: AciIndicator, territory: string, day: string): AciValue | undefined {
	return values
		.filter((one) => one.territory === territory && comesOn(one.date) <= day)
		.sort((a, b) => comparePartialDates(a.date, b.date))
		.at(-1);
}

/** NaN where nobody is known to live in any of them. */
function meanOf(counted: readonly { readonly member: Bearer; readonly value: AciValue }[]): number {
	const people = counted.reduce((sum, { member }) => sum + member.people, 0);
	return people > 0
		? exactSum(counted.map(({ member, value }) => value.value * member.people)) / people
		: NaN;
}

/** In rising order, so that the sum does not depend on the order of the territories. */
const exactSum = (values: readonly number[]): number =>
	[...values].sort((a, b) => a - b).reduce((sum, value) => sum + value, 0);
