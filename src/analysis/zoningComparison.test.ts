import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Membership } from '../model/membership.ts';
import { compareZonings, type Zoning } from './zoningComparison.ts';

const UNITS = 12;
const ZONES = 4;

/** Zone of each unit, -1 for none; further pairs put units into further zones. */
function zoning(
	of: readonly number[],
	more: readonly (readonly [number, number])[] = [],
	names = 'PQRS',
): Zoning {
	const zones = new Membership(of.length);
	for (let zone = 0; zone < ZONES; zone++) zones.addTerritory();
	of.forEach((zone, unit) => zone >= 0 && zones.add(unit, zone));
	for (const [unit, zone] of more) zones.add(unit, zone);
	return { names: [...names], zones };
}

const people = Float64Array.from({ length: UNITS }, (_, unit) => (unit === 3 ? NaN : 100 + unit));
const partition = fc.array(fc.nat(ZONES - 1), { minLength: UNITS, maxLength: UNITS });
const partial = fc.array(fc.integer({ min: -1, max: ZONES - 1 }), { minLength: UNITS, maxLength: UNITS });
const more = fc.array(fc.tuple(fc.nat(UNITS - 1), fc.nat(ZONES - 1)), { maxLength: 6 });

describe('adjusted Rand index', () => {
	test('of a worked example: six units, {abc}{def} against {ab}{cd}{ef}', () => {
		// pairs together in both 2, in a 6, in b 3, of 15: E = 6·3/15 = 1.2; (2 − 1.2) / (4.5 − 1.2)
		const { adjustedRand, ranked } = compareZonings(
			zoning([0, 0, 0, 1, 1, 1]),
			zoning([0, 0, 1, 1, 2, 2]),
			people,
		);
		expect(adjustedRand).toBeCloseTo(0.8 / 3.3, 12);
		expect(ranked).toBe(6);
	});

	test('counts pairs of units: together in both, in one, in none', () => {
		fc.assert(
			fc.property(partition, partition, (a, b) => {
				let [both, inA, inB, all] = [0, 0, 0, 0];
				for (let one = 0; one < UNITS; one++)
					for (let other = 0; other < one; other++) {
						all++;
						if (a[one] === a[other]) inA++;
						if (b[one] === b[other]) inB++;
						if (a[one] === a[other] && b[one] === b[other]) both++;
					}
				const expected = (inA * inB) / all;
				const most = (inA + inB) / 2;
				const { adjustedRand } = compareZonings(zoning(a), zoning(b), people);
				expect(adjustedRand).toBeCloseTo(most === expected ? 1 : (both - expected) / (most - expected), 10);
			}),
		);
	});

	test('of a zoning with itself is 1, whatever its zones are called', () => {
		fc.assert(
			fc.property(partition, (of) => {
				const { adjustedRand, moved } = compareZonings(zoning(of), zoning(of, [], 'WXYZ'), people);
				expect(adjustedRand).toBe(1);
				expect(moved).toEqual([]);
			}),
		);
	});

	test('is not known where no unit is in one zone of each', () => {
		expect(compareZonings(zoning([0, -1]), zoning([-1, 0]), people)).toMatchObject({
			adjustedRand: NaN,
			ranked: 0,
		});
	});
});

describe('what two zonings have in common', () => {
	test('the table of two partitions adds up to the people and communes of all', () => {
		fc.assert(
			fc.property(partition, partition, (a, b) => {
				const { table } = compareZonings(zoning(a), zoning(b), people);
				const sum = (key: 'communes' | 'populationMunicipale' | 'withoutPopulation'): number =>
					table.reduce((total, pair) => total + pair[key], 0);
				expect(sum('communes')).toBe(UNITS);
				expect(sum('withoutPopulation')).toBe(1);
				expect(sum('populationMunicipale')).toBe(people.reduce((total, its) => total + (its || 0), 0));
			}),
		);
	});

	test('Jaccard is that of the sets, with units in several zones or in none, and the same from both sides', () => {
		fc.assert(
			fc.property(partial, more, partial, more, (a, moreA, b, moreB) => {
				const one = zoning(a, moreA);
				const other = zoning(b, moreB);
				const { table, moved } = compareZonings(one, other, people);
				for (const pair of table) {
					if (pair.a < 0 || pair.b < 0) {
						expect(pair.jaccard).toBeNaN();
						continue;
					}
					const inA = new Set(one.zones.membersOf(pair.a));
					const inB = new Set(other.zones.membersOf(pair.b));
					const common = [...inA].filter((unit) => inB.has(unit)).length;
					expect(pair.communes).toBe(common);
					expect(pair.jaccard).toBe(common / new Set([...inA, ...inB]).size);
				}
				const turned = compareZonings(other, one, people);
				const figures = ({ a: x, b: y, jaccard }: (typeof table)[number]) => `${x} ${y} ${jaccard}`;
				expect(turned.table.map((pair) => figures({ ...pair, a: pair.b, b: pair.a })).sort()).toEqual(
					table.map(figures).sort(),
				);
				expect(new Set(turned.moved).size).toBe(turned.moved.length);
				expect(moved.every((unit) => a[unit] >= 0 || b[unit] >= 0 || [...moreA, ...moreB].some(([its]) => its === unit))).toBe(true); // prettier-ignore
			}),
		);
	});

	test('a commune that changed sides is the one that differs', () => {
		const before = zoning([0, 0, 0, 1, 1, 1, 2, 2, -1]);
		const after = zoning([0, 0, 1, 1, 1, 1, 2, 2, 2]);
		expect(compareZonings(before, after, people).moved).toEqual([2, 8]);
	});

	test('a namesake with a commune in common is the counterpart, before a zone that shares more', () => {
		const { counterpartOfA } = compareZonings(
			zoning([0, 0, 0, 0, 1]),
			zoning([1, 1, 1, 0, 2], [], 'PXY-'),
			people,
		);
		expect([...counterpartOfA]).toEqual([0, 2, -1, -1]);
	});
});
