import fc from 'fast-check';
import { expect, test } from 'vitest';
import { costShares } from './costShares.ts';

const anyBearers = fc.uniqueArray(
	fc.record({
		id: fc.stringMatching(/^[a-z]{1,4}$/),
		people: fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 0, max: 1_000_000 }) }, fc.constant(NaN)),
	}),
	{ selector: ({ id }) => id, minLength: 1, maxLength: 9 },
);

test('a cent that is left goes to the largest remainder, among equals to the smaller id', () => {
	const { shares } = costShares(100, [
		{ id: 'c', people: 10 },
		{ id: 'a', people: 10 },
		{ id: 'b', people: 10 },
	]);
	expect(shares.map(({ id, cents }) => [id, cents])).toEqual([
		['a', 3_334],
		['b', 3_333],
		['c', 3_333],
	]);
});

test('shares add up to the cost to the cent, stay within a cent of the exact part, and know no order', () => {
	fc.assert(
		fc.property(anyBearers, fc.integer({ min: 0, max: 10 ** 11 }), (bearers, cents) => {
			const { shares, withoutPeople } = costShares(cents / 100, bearers);
			expect(costShares(cents / 100, [...bearers].reverse())).toEqual({ shares, withoutPeople });
			expect(withoutPeople.length).toBe(bearers.filter(({ people }) => Number.isNaN(people)).length);
			if (shares.length === 0) return;
			expect(shares.reduce((sum, share) => sum + share.cents, 0)).toBe(cents);
			for (const { share, cents: own } of shares) expect(Math.abs(own - cents * share)).toBeLessThan(1.001);
		}),
	);
});

test('an unknown cost is unknown to each, and people that nobody knows bear no told share', () => {
	const { shares, withoutPeople } = costShares(undefined, [
		{ id: 'a', people: 30 },
		{ id: 'b', people: 10 },
		{ id: 'c', people: NaN },
	]);
	expect(shares).toEqual([
		{ id: 'a', share: 0.75, cents: NaN },
		{ id: 'b', share: 0.25, cents: NaN },
	]);
	expect(withoutPeople).toEqual(['c']);
	expect(costShares(10, [{ id: 'a', people: 0 }]).shares).toEqual([]);
});
