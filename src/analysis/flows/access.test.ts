import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { access, gaussianWeight } from './access.ts';
import type { SeatPairs } from './seatDistance.ts';

/** Units on a line, so many kilometres from its start, with those within reach. */
function onLine(at: readonly number[], reachKm: number): SeatPairs {
	const pairs = at.map((own) =>
		at.flatMap((km, to) => (Math.abs(km - own) <= reachKm ? [{ to, km: Math.abs(km - own) }] : [])),
	);
	const offset = new Int32Array(at.length + 1);
	pairs.forEach((its, unit) => (offset[unit + 1] = offset[unit] + its.length));
	return {
		offset,
		column: Int32Array.from(pairs.flat(), ({ to }) => to),
		km: Float64Array.from(pairs.flat(), ({ km }) => km),
	};
}

describe('supply within reach', () => {
	test('of a worked example', () => {
		// two places of 10 and 6; A reaches the first, B both, C the second; R1 = 10/(100+100), R2 = 6/(100+200)
		const { perPerson, ratio } = access(
			Float64Array.of(10, 0, 6),
			Float64Array.of(100, 100, 200),
			onLine([0, 5, 10], 5),
		);
		expect([...ratio]).toEqual([0.05, 0, 0.02]);
		expect([...perPerson]).toEqual([0.05, 0.07, 0.02]);
	});

	test('what all inhabitants have adds up to the supply, whatever the weights', () => {
		const some = { minLength: 5, maxLength: 5 };
		fc.assert(
			fc.property(
				fc.array(fc.nat(30), some),
				fc.array(fc.nat(20), some),
				fc.array(fc.integer({ min: 1, max: 900 }), some),
				fc.integer({ min: 1, max: 20 }),
				(at, supply, people, reachKm) => {
					const { perPerson } = access(
						Float64Array.from(supply),
						Float64Array.from(people),
						onLine(at, reachKm),
						gaussianWeight(reachKm),
					);
					const had = perPerson.reduce((sum, its, unit) => sum + its * people[unit], 0);
					expect(had).toBeCloseTo(
						supply.reduce((sum, its) => sum + its, 0),
						9,
					);
				},
			),
		);
	});

	test('what is not known adds nothing and is counted', () => {
		const { perPerson, withoutSupply, withoutPopulation } = access(
			Float64Array.of(NaN, 4),
			Float64Array.of(NaN, 8),
			onLine([0, 1], 5),
		);
		expect([...perPerson]).toEqual([0.5, 0.5]);
		expect([withoutSupply, withoutPopulation]).toEqual([1, 1]);
	});

	test('supply that no one reaches serves no one', () => {
		expect([...access(Float64Array.of(3, 0), Float64Array.of(0, 5), onLine([0, 90], 5)).perPerson]).toEqual([0, 0]); // prettier-ignore
	});

	test('weights fall from 1 to 0 at the reach', () => {
		const weight = gaussianWeight(30);
		expect([weight(0), weight(30), weight(45)]).toEqual([1, 0, 0]);
		expect(weight(10)).toBeGreaterThan(weight(20));
	});
});
