import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { demonstrationExtent } from '../../tests/builders/demonstration.ts';
import { peopleByZone } from './peopleByZone.ts';
import { zonesCut, zoneSizes } from './zonesCut.ts';

const { units } = demonstrationExtent({ count: 300 });
const sizes = zoneSizes(units.epci);

describe('zonesCut', () => {
	test('tells whole zones, cut ones, and communes in none', () => {
		const zoneOf = ['A', 'A', 'B', 'B', 'B', ''];
		expect(zonesCut([0, 1, 2, 5], zoneOf, zoneSizes(zoneOf))).toEqual({
			whole: [{ zone: 'A', inside: 2, all: 2 }],
			cut: [{ zone: 'B', inside: 1, all: 3 }],
			withoutZone: 1,
		});
	});

	test('counts of whole, cut and none add up to the members', () => {
		fc.assert(
			fc.property(fc.uniqueArray(fc.nat(units.count - 1)), (members) => {
				const { whole, cut, withoutZone } = zonesCut(members, units.epci, sizes);
				const counted = [...whole, ...cut].reduce((sum, { inside }) => sum + inside, withoutZone);
				expect(counted).toBe(members.length);
				for (const { zone, inside, all } of [...whole, ...cut]) {
					expect(inside).toBe(members.filter((unit) => units.epci[unit] === zone).length);
					expect(all).toBe(units.epci.filter((other) => other === zone).length);
				}
				expect(whole.every(({ inside, all }) => inside === all)).toBe(true);
				expect(cut.every(({ inside, all }) => inside < all)).toBe(true);
			}),
		);
	});

	test('the whole table cuts nothing, and no members take nothing', () => {
		const all = Array.from({ length: units.count }, (_, unit) => unit);
		expect(zonesCut(all, units.epci, sizes).cut).toEqual([]);
		expect(zonesCut([], units.epci, sizes)).toEqual({ whole: [], cut: [], withoutZone: 0 });
	});
});

test('people by zone add up, most first', () => {
	const people = Float64Array.of(5, 10, NaN, 40);
	expect(peopleByZone([0, 1, 2, 3], ['18', '18', '45', '37'], people)).toEqual([
		{ zone: '37', communes: 1, populationMunicipale: 40 },
		{ zone: '18', communes: 2, populationMunicipale: 15 },
		{ zone: '45', communes: 1, populationMunicipale: 0 },
	]);
});
