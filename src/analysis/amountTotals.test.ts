import { expect, test } from 'vitest';
import { amountTotals, type TerritoryAmount } from './amountTotals.ts';

const of = (zone: string, euros: number | undefined, isSigned = false): TerritoryAmount => ({
	zone,
	euros,
	isSigned,
});

test('zones add up to the whole, in the order of their codes', () => {
	const { zones, whole } = amountTotals([of('45', 60_000), of('18', 50_000, true), of('45', 75_000, true)]);
	expect(zones.map(({ zone }) => zone)).toEqual(['18', '45']);
	expect(zones.map(({ all }) => all.euros)).toEqual([50_000, 135_000]);
	expect(zones.map(({ signed }) => signed.euros)).toEqual([50_000, 75_000]);
	expect(whole.all).toEqual({ count: 3, unknown: 0, euros: 185_000 });
	expect(whole.signed).toEqual({ count: 2, unknown: 0, euros: 125_000 });
});

test('an unknown amount is counted apart, and a sum of unknown ones is unknown, never 0', () => {
	const { whole, zones } = amountTotals([of('18', undefined), of('45', undefined, true), of('45', 60_000)]);
	expect(whole.all).toEqual({ count: 3, unknown: 2, euros: 60_000 });
	expect(whole.signed).toEqual({ count: 1, unknown: 1, euros: NaN });
	expect(zones[0].all.euros).toBeNaN();
	expect(zones[0].signed).toEqual({ count: 0, unknown: 0, euros: 0 });
});
