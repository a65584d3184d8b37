import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Membership } from '../model/membership.ts';
import { cutCommunes } from './cutCommunes.ts';
import { compareZonings, type Zoning } from './zoningComparison.ts';

const UNITS = 12;
/** Zone of each unit, -1 for none. */
function zoning(of: readonly number[], prefix = 'z'): Zoning {
	const zones = new Membership(of.length);
	const count = Math.max(...of) + 1;
	for (let zone = 0; zone < count; zone++) zones.addTerritory();
	of.forEach((zone, unit) => zone >= 0 && zones.add(unit, zone));
	return { names: Array.from({ length: count }, (_, zone) => `${prefix}${zone}`), zones };
}
const people = fc.array(fc.integer({ min: 1, max: 9000 }), { minLength: UNITS, maxLength: UNITS });
const zones = (least: number) =>
	fc.array(fc.integer({ min: least, max: 4 }), { minLength: UNITS, maxLength: UNITS });
const cut = (a: Zoning, b: Zoning, populationMunicipale: Float64Array) =>
	cutCommunes(a, b, compareZonings(a, b, populationMunicipale).table);

describe('communes that a limit parts from the bulk of their zone', () => {
	test('none where zones fit in whole, whatever they are called', () => {
		fc.assert(
			fc.property(zones(-1), people, (fine, given) => {
				const coarse = fine.map((zone) => (zone < 0 ? -1 : zone % 2));
				const known = Float64Array.from(given);
				expect(cut(zoning(fine), zoning(coarse, 'y'), known).units).toEqual([]);
				expect(cut(zoning(coarse), zoning(fine, 'y'), known).units).toEqual([]);
				expect(cut(zoning(fine), zoning(fine, 'y'), known).units).toEqual([]);
			}),
		);
	});

	test('of a zone of the finer zoning never those that hold most of its people', () => {
		fc.assert(
			fc.property(zones(0), zones(-1), people, (one, other, given) => {
				const [a, b] = [zoning(one), zoning(other, 'y')];
				const { finer, units } = cut(a, b, Float64Array.from(given));
				const [fine, coarse] = finer === 'a' ? [one, other] : [other, one];
				const isCut = new Set(units);
				for (let zone = 0; zone <= 4; zone++) {
					const held = new Map<number, number>();
					const kept = new Set<number>();
					fine.forEach((its, unit) => {
						if (its !== zone || coarse[unit] < 0) return;
						held.set(coarse[unit], (held.get(coarse[unit]) ?? 0) + given[unit]);
						if (!isCut.has(unit)) kept.add(coarse[unit]);
					});
					if (held.size === 0) continue;
					expect(kept.size).toBe(1);
					expect(held.get([...kept][0])).toBe(Math.max(...held.values()));
				}
			}),
		);
	});

	test('changing sides changes nothing where one has more zones', () => {
		fc.assert(
			fc.property(zones(0), people, (one, given) => {
				const coarse = one.map((zone, unit) => (zone + (unit % 3 === 0 ? 1 : 0)) % 2);
				const [a, b] = [zoning(one), zoning(coarse, 'y')];
				fc.pre(new Set(one).size > new Set(coarse).size);
				const known = Float64Array.from(given);
				expect(cut(a, b, known)).toEqual({ finer: 'a', units: cut(b, a, known).units });
				expect(cut(b, a, known).finer).toBe('b');
			}),
		);
	});

	test('people decide, then communes, then the smaller name', () => {
		const fine = zoning([0, 0, 0, 0, 1, 2]);
		const coarse = zoning([0, 1, 1, 1, 1, 1], 'y');
		const known = (...values: number[]) => Float64Array.from(values);
		expect(cut(fine, coarse, known(100, 1, 1, 1, 1, 1)).units).toEqual([1, 2, 3]);
		expect(cut(fine, coarse, known(3, 1, 1, 1, 1, 1)).units).toEqual([0]);
		expect(cut(zoning([0, 0, 1, 2]), zoning([1, 0, 1, 1], 'y'), known(1, 1, 1, 1)).units).toEqual([0]);
	});
});
